/* All nodes: where matches from places end, from where matches end there, where they may begin and do. */

#include "nodes.h"

/* The places where so many words follow one another, with commas between them unless in one clause. */
static Mask runs(Machine *m, int count, int clause) {
    if (count >= m->runs_size[clause]) {
        if (count < 1) return NULL;
        Mask *grown = arena_get(ARENA, (size_t)(count + 1) * sizeof(Mask));
        if (!grown) return NULL;
        if (!m->runs_size[clause]) grown[0] = NULL;
        if (m->runs_size[clause]) memcpy(grown, m->runs[clause], (size_t)m->runs_size[clause] * sizeof(Mask));
        Mask one = clause ? m->words : OR(m->words, m->commas);
        for (int i = m->runs_size[clause] ? m->runs_size[clause] : 1; i <= count; i++)
            grown[i] = i == 1 ? one : AND_EARLIER(grown[i / 2], grown[i - i / 2], i / 2);
        m->runs[clause] = grown;
        m->runs_size[clause] = count + 1;
    }
    return m->runs[clause][count];
}

static Mask sentence(Machine *m, int number) {
    Word *made = mask_new(ARENA, m->width);
    Span places = m->sentences[number].places;
    for (int place = places.start; made && place < places.end; place++) mask_set(made, place);
    return made;
}

/* From places to any place of the next sentence; or `backwards`, of the one before, with its end. */
static Mask across(Machine *m, Mask mask, int backwards) {
    Mask reached = NULL;
    int last = -1;
    for EACH (place, mask) {
        int number = m->owner[place];
        if (number == last) continue;
        last = number;
        if (backwards && number && m->sentences[number - 1].goes_on) {
            Mask before = sentence(m, number - 1);
            reached = OR(reached, OR(before, LATER(before, 1)));
        } else if (!backwards && m->sentences[number].goes_on) reached = OR(reached, sentence(m, number + 1));
    }
    return reached;
}

/* The joined items of a sequence, the options of a choice: what its arguments hold after the items themselves. */
static const int *joined(const Node *node, int *count) {
    *count = node->args_count - 1 - node->args[0];
    return node->args + 1 + node->args[0];
}

/* The options of a choice that the row can hold. */
static Memo *present(Machine *m, int id) {
    Memo *known = node_memo(m, id);
    if (known->known & OPTIONS_KNOWN) return known;
    int count, found = 0;
    const int *all = joined(m->nodes + id, &count);
    Option *kept = arena_get(ARENA, (size_t)count * sizeof(Option));
    Union anywhere = {NULL, NULL};
    for (int i = 0; kept && i < count; i++) {
        if (!machine_ready(m, all[i])) continue;
        Mask here = node_first(m, all[i]);
        int nullable = is(m->nodes + all[i], NULLABLE);
        ADD(&anywhere, here);
        if (here || nullable) kept[found++] = (Option){all[i], nullable ? NULL : here};
    }
    known->options = kept;
    known->options_count = found;
    known->first = anywhere.mask;
    known->known |= OPTIONS_KNOWN | FIRST;
    return known;
}

static Mask gap_ends(Machine *m, const Node *node, Mask mask, int backwards) {
    int reach = 1, left = node->args[0];
    while (left > 0) { /* steps each at most what those before reach, so that no distance is left out */
        int step = reach < left ? reach : left;
        Mask run = runs(m, step, node->args[1]);
        mask = backwards ? mask_backward(ARENA, m->width, mask, run, step) : mask_onward(ARENA, m->width, mask, run, step);
        left -= step;
        reach += step;
    }
    return mask;
}

/* Where the matches of a "both" end that begin in the mask; or `backwards`. */
static Mask both_ends(Machine *m, int id, Mask mask, int backwards) {
    Spans found = node_both(m, id);
    Word *made = mask_new(ARENA, m->width);
    for (int i = 0; made && i < found.count; i++) {
        Span span = found.spans[i];
        if (mask_has(mask, backwards ? span.end : span.start)) mask_set(made, backwards ? span.start : span.end);
    }
    return AND(made, m->everywhere);
}

Mask machine_ends(Machine *m, int id, Mask mask) {
    const Node *node = m->nodes + id;
    Union reached = {NULL, NULL};
    int count;
    if (!mask) return NULL;
    if (is(node, RIGID)) {
        if (node->kind == CLASS) return AND_LATER(class_mask(m, node->args[0]), mask, 1);
        Relation relation = machine_relation(m, id);
        for (int i = 0; i < relation.count; i++) ADD(&reached, AND_LATER(relation.pairs[i].begins, mask, relation.pairs[i].length));
        return reached.mask;
    }
    switch (node->kind) {
    case GAP: return gap_ends(m, node, mask, 0);
    case NEXT: return across(m, mask, 0);
    case MAYBE: return OR(mask, machine_ends(m, node->args[0], mask));
    case PART: return machine_ends(m, node->args[0], mask);
    case SEQUENCE: {
        const int *items = joined(node, &count);
        for (int i = 0; i < count && mask; i++) mask = machine_ends(m, items[i], mask);
        return mask;
    }
    case CHOICE: {
        const Memo *here = present(m, id);
        for (int i = 0; i < here->options_count; i++) {
            Option option = here->options[i];
            ADD(&reached, machine_ends(m, option.node, option.first ? AND(mask, option.first) : mask));
        }
        return reached.mask;
    }
    default: return both_ends(m, id, mask, 0);
    }
}

Mask machine_back(Machine *m, int id, Mask mask) {
    const Node *node = m->nodes + id;
    Union reached = {NULL, NULL};
    int count;
    if (!mask) return NULL;
    if (is(node, RIGID)) {
        Relation relation = machine_relation(m, id);
        for (int i = 0; i < relation.count; i++) ADD(&reached, AND_EARLIER(relation.pairs[i].begins, mask, relation.pairs[i].length));
        return reached.mask;
    }
    switch (node->kind) {
    case GAP: return gap_ends(m, node, mask, 1);
    case NEXT: return across(m, mask, 1);
    case MAYBE: return OR(mask, machine_back(m, node->args[0], mask));
    case PART: return machine_back(m, node->args[0], mask);
    case SEQUENCE: {
        const int *items = joined(node, &count);
        for (int i = count - 1; i >= 0 && mask; i--) mask = machine_back(m, items[i], mask);
        return mask;
    }
    case CHOICE: {
        const Memo *here = present(m, id);
        for (int i = 0; i < here->options_count; i++) {
            Option option = here->options[i];
            Mask found = machine_back(m, option.node, mask);
            ADD(&reached, option.first ? AND(found, option.first) : found);
        }
        return reached.mask;
    }
    default: return both_ends(m, id, mask, 1);
    }
}

/* Where a node may match nothing. */
static Mask empty(Machine *m, int id) {
    const Node *node = m->nodes + id;
    Mask found = NULL;
    int count;
    if (!is(node, NULLABLE)) return NULL;
    if (is(node, RIGID)) {
        Relation relation = machine_relation(m, id);
        for (int i = 0; i < relation.count; i++)
            if (!relation.pairs[i].length) return relation.pairs[i].begins;
        return NULL;
    }
    switch (node->kind) {
    case PART: return empty(m, node->args[0]);
    case SEQUENCE: {
        const int *items = joined(node, &count);
        found = m->everywhere;
        for (int i = 0; i < count; i++) found = AND(found, empty(m, items[i]));
        return found;
    }
    case CHOICE: {
        const Memo *here = present(m, id);
        for (int i = 0; i < here->options_count; i++) found = OR(found, empty(m, here->options[i].node));
        return found;
    }
    default: return m->everywhere;
    }
}

static Mask sequence_first(Machine *m, int id) {
    int count;
    const int *items = joined(m->nodes + id, &count);
    if (!machine_ready(m, id)) return NULL;
    for (int i = 0; i < count; i++)
        if (!is(m->nodes + items[i], NULLABLE) && !node_first(m, items[i])) return NULL;
    Mask found = NULL, skipped = m->everywhere;
    for (int i = 0; i < count; i++) {
        found = OR(found, AND(node_first(m, items[i]), skipped));
        if (!is(m->nodes + items[i], NULLABLE)) break;
        skipped = AND(skipped, empty(m, items[i]));
    }
    return found;
}

static Mask find_first(Machine *m, int id) {
    const Node *node = m->nodes + id;
    if (is(node, RIGID)) {
        Relation relation = machine_relation(m, id);
        Union found = {NULL, NULL};
        for (int i = 0; i < relation.count; i++)
            if (relation.pairs[i].length) ADD(&found, relation.pairs[i].begins);
        return found.mask;
    }
    switch (node->kind) {
    case GAP: return node->args[0] ? runs(m, 1, node->args[1]) : NULL;
    case NEXT: return m->words;
    case MAYBE: case PART: return node_first(m, node->args[0]);
    case SEQUENCE: return sequence_first(m, id);
    case CHOICE: return present(m, id)->first;
    default: return both_ends(m, id, m->everywhere, 1);
    }
}

/* Where matches that are not empty may begin: perhaps more than where they do. */
Mask node_first(Machine *m, int id) {
    Memo *known = node_memo(m, id);
    if (!(known->known & FIRST)) {
        Mask found = find_first(m, id);
        known->first = found;
        known->known |= FIRST;
    }
    return known->first;
}

static Mask find_begins(Machine *m, int id) {
    const Node *node = m->nodes + id;
    if (!is(node, RIGID)) {
        if (node->kind == PART) return node_begins(m, node->args[0]);
        if (node->kind == BOTH) return node_first(m, id);
        if (node->kind == CHOICE) {
            const Memo *here = present(m, id);
            Union found = {NULL, NULL};
            for (int i = 0; i < here->options_count; i++) ADD(&found, node_begins(m, here->options[i].node));
            return found.mask;
        }
    }
    Mask from = node_first(m, id);
    if (is(node, NULLABLE)) { /* what may be empty anywhere is looked for where it is not */
        Mask nothing = empty(m, id);
        if (!mask_equal(m->width, nothing, m->everywhere)) from = OR(from, nothing);
    }
    if (is(node, RIGID)) return from;
    return AND(machine_back(m, id, machine_ends(m, id, from)), from);
}

/* Where matches do begin. */
Mask node_begins(Machine *m, int id) {
    Memo *known = node_memo(m, id);
    if (!(known->known & BEGINS)) {
        Mask found = find_begins(m, id);
        known->begins = found;
        known->known |= BEGINS;
    }
    return known->begins;
}
