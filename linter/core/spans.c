/* The matches of a whole pattern. */

#include "nodes.h"

#include <stdlib.h>

void spans_grow(Machine *m, Growing *list, Span span) {
    if (list->count == list->size) {
        int size = list->size ? 2 * list->size : 16;
        Span *grown = arena_get(ARENA, (size_t)size * sizeof(Span));
        if (!grown) return;
        if (list->count) memcpy(grown, list->spans, (size_t)list->count * sizeof(Span));
        list->spans = grown;
        list->size = size;
    }
    list->spans[list->count++] = span;
}


static Spans rigid_spans(Machine *m, int id, int longest) {
    Growing found = {0, 0, NULL};
    Relation relation = machine_relation(m, id);
    int after = 0;
    Mask from = node_first(m, id);
    for EACH (place, from) {
        if (place < after) continue;
        int end = -1;
        for (int i = 0; i < relation.count; i++) {
            int reached = place + relation.pairs[i].length;
            if (reached > place && mask_has(relation.pairs[i].begins, place) && (end < 0 || (longest ? reached > end : reached < end))) end = reached;
        }
        spans_grow(m, &found, (Span){place, end});
        after = end;
    }
    return (Spans){found.count, found.spans};
}

static Spans crossing_spans(Machine *m, int id, int longest) {
    Growing found = {0, 0, NULL};
    int after = 0;
    Mask from = node_begins(m, id);
    for EACH (place, from) {
        if (place < after) continue;
        Mask ends = machine_ends(m, id, mask_bit(ARENA, m->width, place));
        int end = longest ? mask_last(m->width, ends) : mask_after(m->width, ends, place + 1);
        if (end <= place) continue;
        spans_grow(m, &found, (Span){place, end});
        after = end;
    }
    return (Spans){found.count, found.spans};
}

static int in_order(const void *a, const void *b) { return ((const Span *)a)->start - ((const Span *)b)->start; }

/* The matches, none overlapping another, each from its beginning to the nearest (or farthest) end. */
Spans machine_spans(Machine *m, int id, int longest) {
    while (m->nodes[id].kind == PART) id = m->nodes[id].args[0];
    if (is(m->nodes + id, RIGID)) return rigid_spans(m, id, longest);
    if (is(m->nodes + id, CROSSES)) return crossing_spans(m, id, longest);
    Growing found = {0, 0, NULL};
    Mask left = node_begins(m, id);
    while (left) { /* one of every sentence at a time: they cannot meet */
        Word *now = mask_new(ARENA, m->width), *later = mask_copy(ARENA, m->width, left);
        if (!now || !later) break;
        for (int place = mask_after(m->width, left, 0); place >= 0; place = mask_after(m->width, left, m->sentences[m->owner[place]].places.end)) mask_set(now, place);
        Mask ends = machine_ends(m, id, now);
        for EACH (place, now) {
            int close = m->sentences[m->owner[place]].places.end, end = mask_after(m->width, ends, place + 1);
            if (end < 0 || end > close) end = place + 1;
            else {
                for (int more = end; longest && more >= 0 && more <= close; more = mask_after(m->width, ends, more + 1)) end = more;
                spans_grow(m, &found, (Span){place, end});
            }
            for (int gone = place; gone < end; gone++) later[gone >> 6] &= ~((Word)1 << (gone & 63));
        }
        left = mask_after(m->width, later, 0) < 0 ? NULL : later;
    }
    if (found.count > 1) qsort(found.spans, (size_t)found.count, sizeof(Span), in_order);
    return (Spans){found.count, found.spans};
}
