/* What the files that run nodes share; their methods are those of nodes.py, flexible.py and both.py. */

#ifndef REPLYLINT_NODES_H
#define REPLYLINT_NODES_H

#include "machine.h"

#define ARENA (&m->arena)
#define OR(a, b) mask_or(ARENA, m->width, a, b)
#define ADD(sum, more) union_add(ARENA, m->width, sum, more)
#define AND(a, b) mask_and(ARENA, m->width, a, b)
#define LESS(a, b) mask_less(ARENA, m->width, a, b)
#define LATER(mask, places) mask_later(ARENA, m->width, mask, places)
#define AND_EARLIER(a, b, places) mask_and_earlier(ARENA, m->width, a, b, places)
#define AND_LATER(a, b, places) mask_and_later(ARENA, m->width, a, b, places)
#define EACH(place, mask) (int place = mask_after(m->width, mask, 0); place >= 0; place = mask_after(m->width, mask, place + 1))

enum { RELATION = 1, FIRST = 2, BEGINS = 4, OPTIONS_KNOWN = 8, BOTH_KNOWN = 16 };

/* A list that grows in the arena. */
typedef struct {
    int count, size;
    Span *spans;
} Growing;

static inline int is(const Node *node, int flag) { return (node->flags & flag) != 0; }

/* What is known of a node in this row. */
static inline Memo *node_memo(Machine *m, int id) {
    Known *known = m->known + id;
    if (known->stamp != m->stamp) {
        *known = (Known){m->stamp, m->memos_used++};
        m->memos[known->memo].known = 0;
    }
    return m->memos + known->memo;
}

static inline Mask class_mask(const Machine *m, int number) {
    const Class *found = m->classes + number;
    return found->stamp == m->stamp ? found->places : NULL;
}

Mask node_first(Machine *m, int id);  /* where matches that are not empty may begin: perhaps more than where they do */
Mask node_begins(Machine *m, int id); /* where matches do begin */
Spans node_both(Machine *m, int id);  /* the matches of a "both" */
void spans_grow(Machine *m, Growing *list, Span span);

#endif
