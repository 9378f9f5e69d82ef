/* A row of sentences: what stands at its places, and which patterns it can hold at all. */

#include "nodes.h"

#define LOOKED_AT 512 /* sentences, to see what is rare */

Word machine_within(const Machine *m, int id) {
    const Node *node = m->nodes + id;
    int crosses = is(node, CROSSES);
    Word all = ~(Word)0;
    for (int i = 0; all && i < node->needs_count; i++) {
        Word within = m->need_within[node->needs[i]];
        if (!crosses) all &= within;
        else if (!within) all = 0;
    }
    return all;
}

/* A sign of the row; a null pointer where there is no memory left. */
static Sign *present(Machine *m, int number, int place, int **all) {
    Sign *sign = m->signs + number;
    if (sign->stamp != m->stamp) {
        if (!(sign->places = mask_new(ARENA, m->width))) return NULL;
        sign->stamp = m->stamp;
        sign->within = 0;
        sign->low = place >> 6;
        *(*all)++ = number;
    }
    sign->high = place >> 6;
    return sign;
}

/* The classes' masks, from those of the signs: words are many, their signs fewer, and the rare ones have few classes. */
static void spread(Machine *m, const int *signs, const int *end) {
    int *met = arena_get(ARENA, (size_t)(m->classes_count + 1) * sizeof(int)), count = 0;
    for (; met && signs < end; signs++) {
        const Sign *sign = m->signs + *signs;
        for (int i = 0; i < sign->count; i++) {
            Class *class = m->classes + sign->classes[i];
            if (class->stamp != m->stamp) {
                *class = (Class){m->stamp, 1, 1, sign->within, sign->places};
                met[count++] = sign->classes[i];
                continue;
            }
            class->within |= sign->within;
            if (class->shared) {
                class->shared = 0;
                if (!(class->places = mask_or(ARENA, m->width, class->places, sign->places))) return;
            } else {
                Word *places = (Word *)class->places; /* made here, for this class alone */
                for (int j = sign->low; j <= sign->high; j++) places[j] |= sign->places[j];
            }
        }
    }
    for (int i = 0; i < count; i++)
        for (int j = m->needs_from[met[i]]; j < m->needs_from[met[i] + 1]; j++) m->need_within[m->needs_of[j]] |= m->classes[met[i]].within;
}

/* What is rare is known once some hundred sentences were looked at. */
static void count_needs(Machine *m) {
    for (int need = 0; need < m->needs_count; need++)
        for (Word left = m->need_within[need]; left; left &= left - 1) m->need_count[need]++;
    m->looked_at += m->sentences_count;
    machine_order(m);
}

int machine_row(Machine *m, const int *signs, int places, const Sentence *sentences, int sentences_count) {
    arena_clear(ARENA);
    if (++m->stamp == 0) { /* after four thousand million rows */
        for (int i = 0; i < m->classes_count; i++) m->classes[i].stamp = 0;
        memset(m->known, 0, (size_t)m->nodes_count * sizeof(Known));
        for (int i = 0; i < m->signs_count; i++) m->signs[i].stamp = 0;
        m->stamp = 1;
    }
    m->memos_used = 0;
    m->width = (places / 64 / BLOCK + 1) * BLOCK;
    m->sentences = sentences;
    m->sentences_count = sentences_count;
    m->runs[0] = m->runs[1] = NULL;
    m->runs_size[0] = m->runs_size[1] = 0;
    int *owner = arena_get(ARENA, (size_t)places * sizeof(int)), *signs_here = arena_get(ARENA, (size_t)places * sizeof(int));
    Word *words = mask_new(ARENA, m->width), *commas = mask_new(ARENA, m->width), *questions = mask_new(ARENA, m->width);
    Word *starts = mask_new(ARENA, m->width), *ends = mask_new(ARENA, m->width), *all = mask_new(ARENA, m->width);
    if (!owner || !signs_here || !words || !commas || !questions || !starts || !ends || !all) return -2;
    memset(m->need_within, 0, (size_t)m->needs_count * sizeof(Word));
    m->need_within[m->needs_count] = ~(Word)0;
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
            Sign *sign = present(m, signs[place], place, &last);
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
