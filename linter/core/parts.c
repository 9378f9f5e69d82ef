/* The named parts of a match, found again once it is known where the match begins and ends. */

#include "machine.h"

static void set(Parts *parts, int name, int start, int end, int over) {
    for (int i = 0; i < parts->count; i++)
        if (parts->parts[i].name == name) {
            if (over) parts->parts[i] = (Part_){name, start, end};
            return;
        }
    if (parts->count < MOST_PARTS) parts->parts[parts->count++] = (Part_){name, start, end};
}

static void add(Parts *parts, const Parts *more, int over) {
    for (int i = 0; i < more->count; i++) set(parts, more->parts[i].name, more->parts[i].start, more->parts[i].end, over);
}

/* The nearest beginning in `before` from which the item reaches the end. */
static int nearest(Machine *m, int item, Mask before, int end) {
    if (m->nodes[item].flags & RIGID) {
        Relation relation = machine_relation(m, item);
        int length = -1;
        for (int i = 0; i < relation.count; i++) {
            Pair pair = relation.pairs[i];
            int start = end - pair.length;
            if (start >= 0 && mask_has(pair.begins, start) && mask_has(before, start) && (length < 0 || pair.length < length)) length = pair.length;
        }
        return length < 0 ? end : end - length;
    }
    Mask begins = mask_and(&m->arena, m->width, machine_back(m, item, mask_bit(&m->arena, m->width, end)), before);
    int found = mask_last(m->width, begins);
    return found < 0 ? end : found;
}

/* Of one item after another, each taken as short as can be, the last one first. */
static void of_items(Machine *m, const int *items, int count, int start, int end, Parts *parts) {
    Mask *reached = arena_get(&m->arena, (size_t)count * sizeof(Mask));
    if (!reached) return;
    reached[0] = mask_bit(&m->arena, m->width, start);
    for (int i = 1; i < count; i++) reached[i] = machine_ends(m, items[i - 1], reached[i - 1]);
    for (int i = count - 1; i >= 0; i--) {
        int begin = nearest(m, items[i], reached[i], end);
        Parts inner = {0};
        machine_parts(m, items[i], begin, end, &inner);
        add(parts, &inner, 0);
        end = begin;
    }
}

/* Of the first option that matches and has any. */
static void of_options(Machine *m, const int *options, int count, int start, int end, Parts *parts) {
    for (int i = 0; i < count; i++)
        if (m->nodes[options[i]].flags & NAMED && mask_has(machine_ends(m, options[i], mask_bit(&m->arena, m->width, start)), end)) {
            machine_parts(m, options[i], start, end, parts);
            return;
        }
}

/* Add the named parts of the match of a node from `start` to `end`. */
void machine_parts(Machine *m, int id, int start, int end, Parts *parts) {
    const Node *node = m->nodes + id;
    if (!(node->flags & NAMED)) return;
    switch (node->kind) {
    case PART: {
        Parts inner = {0};
        machine_parts(m, node->args[0], start, end, &inner);
        set(parts, node->args[1], start, end, 1);
        add(parts, &inner, 1);
        return;
    }
    case OPTIONAL: case MAYBE:
        if (end > start) machine_parts(m, node->args[0], start, end, parts);
        return;
    case PHRASE: of_items(m, node->args, node->args_count, start, end, parts); return;
    case SEQUENCE: of_items(m, node->args + 1, node->args[0], start, end, parts); return;
    case OPTIONS: of_options(m, node->args, node->args_count, start, end, parts); return;
    case CHOICE: of_options(m, node->args + 1, node->args[0], start, end, parts); return;
    case BOTH: machine_both_parts(m, id, start, end, parts); return;
    default: return;
    }
}
