/* A row of sentences: what stands at its places, and which patterns it can hold at all. */

#include "nodes.h"

#define LOOKED_AT 512 /* sentences, to see what is rare */

/* The sentences that hold a word of a need. */
static Word within(Machine *m, int need) {
    if (m->need_stamp[need] != m->stamp) {
        const int *classes = m->need_classes[need];
        Word found = 0;
        for (int i = 1; i <= classes[0]; i++) {
            const Class *class = m->classes + classes[i];
            if (class->stamp == m->stamp) found |= class->within;
        }
        m->need_stamp[need] = m->stamp;
        m->need_within[need] = found;
    }
    return m->need_within[need];
}

int machine_ready_(Machine *m, int id) {
    const Lead *lead = m->leads + id;
    if (lead->all) return (within(m, lead->first) & within(m, lead->second)) != 0;
    const Node *node = m->nodes + id;
    if (node->needs_count < 2) return 1;
    for (int i = 0; node->needs_count > 2 && i < node->needs_count; i++)
        if (!mask_has(m->any, node->needs[i])) return 0;
    if (is(node, CROSSES)) return 1;
    Word all = within(m, node->needs[0]);
    for (int i = 1; all && i < node->needs_count; i++) all &= within(m, node->needs[i]);
    return all != 0;
}

/* A sign of the row; a null pointer where there is no memory left. */
static Sign *present(Machine *m, int number, int **all) {
    Sign *sign = m->signs + number;
    if (sign->stamp != m->stamp) {
        if (!(sign->places = mask_new(ARENA, m->width))) return NULL;
        sign->stamp = m->stamp;
        sign->within = 0;
        *(*all)++ = number;
    }
    return sign;
}

/* The classes' masks, from those of the signs: words are many, their signs fewer, and the rare ones have few classes. */
static void spread(Machine *m, const int *signs, const int *end) {
    for (; signs < end; signs++) {
        const Sign *sign = m->signs + *signs;
        for (int i = 0; i < sign->count; i++) {
            int number = sign->classes[i];
            Class *class = m->classes + number;
            if (class->stamp != m->stamp) {
                *class = (Class){m->stamp, 1, 1, sign->within, sign->places};
                for (int j = m->needs_from[number]; j < m->needs_from[number + 1]; j++) mask_set(m->any, m->needs_of[j]);
                continue;
            }
            class->within |= sign->within;
            if (class->shared) {
                class->shared = 0;
                if (!(class->places = mask_or(ARENA, m->width, class->places, sign->places))) return;
            } else {
                Word *places = (Word *)class->places; /* made here, for this class alone */
                for (int j = 0; j < m->width; j++) places[j] |= sign->places[j];
            }
        }
    }
}

/* What is rare is known once some hundred sentences were looked at. */
static void count_needs(Machine *m) {
    for (int need = 0; need < m->needs_count; need++)
        for (Word left = within(m, need); left; left &= left - 1) m->need_count[need]++;
    m->looked_at += m->sentences_count;
    machine_order(m);
}

int machine_row(Machine *m, const int *signs, int places, const Sentence *sentences, int sentences_count) {
    arena_clear(ARENA);
    if (++m->stamp == 0) { /* after four thousand million rows */
        for (int i = 0; i < m->classes_count; i++) m->classes[i].stamp = 0;
        memset(m->known, 0, (size_t)m->nodes_count * sizeof(Known));
        memset(m->need_stamp, 0, (size_t)m->needs_count * sizeof(uint32_t));
        for (int i = 0; i < m->signs_count; i++) m->signs[i].stamp = 0;
        m->stamp = 1;
    }
    m->memos_used = 0;
    m->width = places / 64 + 1;
    m->places_count = places;
    m->sentences = sentences;
    m->sentences_count = sentences_count;
    m->runs[0] = m->runs[1] = NULL;
    m->runs_size[0] = m->runs_size[1] = 0;
    int *owner = arena_get(ARENA, (size_t)places * sizeof(int)), *signs_here = arena_get(ARENA, (size_t)places * sizeof(int));
    Word *words = mask_new(ARENA, m->width), *commas = mask_new(ARENA, m->width), *questions = mask_new(ARENA, m->width);
    Word *starts = mask_new(ARENA, m->width), *ends = mask_new(ARENA, m->width), *all = mask_new(ARENA, m->width);
    m->any = mask_new(ARENA, m->needs_width);
    if (!owner || !signs_here || !words || !commas || !questions || !starts || !ends || !all || !m->any) return -2;
    mask_set(m->any, m->needs_count);
    int before = 0, *last = signs_here;
    for (int number = 0; number < sentences_count; number++) {
        Span span = sentences[number].places;
        for (int place = before; place <= span.end; place++) owner[place] = number;
        before = span.end + 1;
        mask_set(starts, span.start);
        mask_set(ends, span.end);
        if (span.end > span.start && signs[span.end - 1] == QUESTION) mask_set(ends, span.end - 1);
        for (int place = span.start; place < span.end; place++) {
            if (signs[place] == COMMA) mask_set(commas, place);
            else if (signs[place] == QUESTION) mask_set(questions, place);
            if (signs[place] < 0) continue;
            Sign *sign = present(m, signs[place], &last);
            if (!sign) return -2;
            mask_set(words, place);
            mask_set(sign->places, place);
            sign->within |= (Word)1 << number;
        }
    }
    for (int place = 0; place < places; place++) mask_set(all, place);
    m->owner = owner;
    m->words = words;
    m->commas = commas;
    m->questions = questions;
    m->starts = starts;
    m->ends = ends;
    m->everywhere = all;
    spread(m, signs_here, last);
    if (m->arena.failed) return -2;
    if (m->looked_at < LOOKED_AT) count_needs(m);
    return 0;
}
