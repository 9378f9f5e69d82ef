/* Nodes whose matches have few possible lengths: where those of each length begin. */

#include "nodes.h"

static Relation one(Machine *m, int length, Mask mask) {
    Relation made = {0, NULL};
    if (mask && (made.pairs = arena_get(ARENA, sizeof(Pair)))) made.pairs[made.count++] = (Pair){length, 0, mask};
    return made;
}

/* Add to a relation that has room. */
static void put(Machine *m, Relation *relation, int length, Mask mask) {
    if (!mask || !relation->pairs) return;
    for (int i = 0; i < relation->count; i++)
        if (relation->pairs[i].length == length) {
            Pair *pair = relation->pairs + i;
            Union sum = {pair->begins, pair->own ? (Word *)pair->begins : NULL};
            ADD(&sum, mask);
            pair->begins = sum.mask;
            pair->own = sum.own != NULL;
            return;
        }
    relation->pairs[relation->count++] = (Pair){length, 0, mask};
}

static Relation room(Machine *m, size_t pairs) {
    return (Relation){0, arena_get(ARENA, (pairs ? pairs : 1) * sizeof(Pair))};
}

static Relation phrase(Machine *m, const Node *node) {
    Relation reached = machine_relation(m, node->args[0]);
    for (int i = 1; i < node->args_count && reached.count; i++) {
        Relation item = machine_relation(m, node->args[i]);
        Relation joined = room(m, (size_t)reached.count * (size_t)item.count);
        for (int j = 0; j < item.count; j++)
            for (int k = 0; k < reached.count; k++) {
                Pair before = reached.pairs[k];
                put(m, &joined, before.length + item.pairs[j].length, AND_EARLIER(before.begins, item.pairs[j].begins, before.length));
            }
        reached = joined;
    }
    return reached;
}

static Relation options(Machine *m, const Node *node) {
    Relation *found = arena_get(ARENA, (size_t)node->args_count * sizeof(Relation));
    size_t pairs = 0;
    int count = 0;
    for (int i = 0; found && i < node->args_count; i++)
        if (machine_ready(m, node->args[i])) {
            found[count] = machine_relation(m, node->args[i]);
            pairs += (size_t)found[count].count;
            count += found[count].count > 0;
        }
    if (count == 1) return found[0];
    Relation joined = room(m, pairs);
    for (int i = 0; i < count; i++)
        for (int j = 0; j < found[i].count; j++) put(m, &joined, found[i].pairs[j].length, found[i].pairs[j].begins);
    return joined;
}

static Relation entity(Machine *m, const Node *node) {
    Relation made = room(m, (size_t)m->settled_count);
    for (int i = 0; i < m->settled_count; i++)
        if (m->settled[i].entity == node->args[0])
            put(m, &made, m->settled[i].end - m->settled[i].start, mask_bit(ARENA, m->width, m->settled[i].start));
    return made;
}

static Relation relate(Machine *m, const Node *node) {
    switch (node->kind) {
    case CLASS: return one(m, 1, class_mask(m, node->args[0]));
    case ANY: return one(m, 1, m->words);
    case ENTITY: return entity(m, node);
    case MARK:
        switch (node->args[0]) {
        case 0: return one(m, 1, m->commas);
        case 1: return one(m, 1, m->questions);
        case 2: return one(m, 0, m->starts);
        default: return one(m, 0, m->ends);
        }
    case NOT: {
        Mask taken = node->args[1] ? node_begins(m, node->args[0]) : machine_ends(m, node->args[0], node_first(m, node->args[0]));
        return one(m, 0, LESS(m->everywhere, taken));
    }
    case PHRASE: return phrase(m, node);
    case WORDS: {
        Mask mask = class_mask(m, node->args[0]);
        for (int i = 1; i < node->args_count && mask; i++) mask = AND_EARLIER(mask, class_mask(m, node->args[i]), i);
        return one(m, node->args_count, mask);
    }
    case OPTIONS: return options(m, node);
    case OPTIONAL: {
        Relation item = machine_relation(m, node->args[0]), made = room(m, (size_t)item.count + 1);
        put(m, &made, 0, m->everywhere);
        for (int i = 0; i < item.count; i++)
            if (item.pairs[i].length) put(m, &made, item.pairs[i].length, item.pairs[i].begins);
        return made;
    }
    case PART: return machine_relation(m, node->args[0]);
    default: return (Relation){0, NULL};
    }
}

Relation machine_relation(Machine *m, int id) {
    Memo *known = node_memo(m, id);
    if (!(known->known & RELATION)) {
        Relation found = machine_ready(m, id) ? relate(m, m->nodes + id) : (Relation){0, NULL};
        known->relation = found;
        known->known |= RELATION;
    }
    return known->relation;
}
