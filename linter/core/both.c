/* Nodes whose items stand in one clause, in any order. */

#include "nodes.h"

#define FARTHEST 64 /* as in both.py: words between two items */

/* Whether the two do not overlap and only words, and not too many, lie between them. */
static int fits(const Machine *m, Span a, Span b) {
    Span before = a.start <= b.start ? a : b, after = a.start <= b.start ? b : a;
    if (after.start < before.end || after.start - before.end > FARTHEST) return 0;
    for (int place = before.end; place < after.start; place++)
        if (!mask_has(m->words, place)) return 0;
    return 1;
}

/* Call for every choice of one span an item that fit together; it stops when that answers other than 0. */
typedef int (*Use)(void *what, const Span *chosen, int count);

static int combine(Machine *m, const Spans *items, int count, Span *chosen, int number, Use use, void *what) {
    if (number == count) return use(what, chosen, count);
    for (int i = 0; i < items[number].count; i++) {
        Span span = items[number].spans[i];
        int fit = 1;
        for (int j = 0; fit && j < number; j++) fit = fits(m, chosen[j], span);
        if (!fit) continue;
        chosen[number] = span;
        if (combine(m, items, count, chosen, number + 1, use, what)) return 1;
    }
    return 0;
}

static void together(Machine *m, const Node *node, Use use, void *what) {
    Spans *items = arena_get(ARENA, (size_t)node->args_count * sizeof(Spans));
    Span *chosen = arena_get(ARENA, (size_t)node->args_count * sizeof(Span));
    for (int i = 0; i < node->args_count; i++)
        if (!node_first(m, node->args[i])) return;
    for (int i = 0; items && i < node->args_count; i++) items[i] = machine_spans(m, node->args[i], 0);
    if (items && chosen) combine(m, items, node->args_count, chosen, 0, use, what);
}

static Span whole(const Span *chosen, int count) {
    Span all = chosen[0];
    for (int i = 1; i < count; i++) {
        if (chosen[i].start < all.start) all.start = chosen[i].start;
        if (chosen[i].end > all.end) all.end = chosen[i].end;
    }
    return all;
}

typedef struct {
    Machine *machine;
    Growing found;
} Collected;

static int collect(void *what, const Span *chosen, int count) {
    Collected *into = what;
    Span all = whole(chosen, count);
    for (int i = into->found.count - 1; i >= 0; i--)
        if (into->found.spans[i].start == all.start && into->found.spans[i].end == all.end) return 0;
    spans_grow(into->machine, &into->found, all);
    return 0;
}

/* The matches of a "both". */
Spans node_both(Machine *m, int id) {
    Memo *known = node_memo(m, id);
    if (!(known->known & BOTH_KNOWN)) {
        Collected into = {m, {0, 0, NULL}};
        together(m, m->nodes + id, collect, &into);
        known->both = (Spans){into.found.count, into.found.spans};
        known->known |= BOTH_KNOWN;
    }
    return known->both;
}

typedef struct {
    Machine *machine;
    const Node *node;
    int start, end;
    Parts *parts;
} Sought;

static int take_parts(void *what, const Span *chosen, int count) {
    Sought *sought = what;
    Span all = whole(chosen, count);
    if (all.start != sought->start || all.end != sought->end) return 0;
    for (int i = 0; i < count; i++) machine_parts(sought->machine, sought->node->args[i], chosen[i].start, chosen[i].end, sought->parts);
    return 1;
}

void machine_both_parts(Machine *m, int id, int start, int end, Parts *parts) {
    Sought sought = {m, m->nodes + id, start, end, parts};
    together(m, m->nodes + id, take_parts, &sought);
}
