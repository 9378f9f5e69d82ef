/* A row of sentences: what stands at its places, and which patterns it can hold at all. */

#include "nodes.h"

#define LOOKED_AT 512 /* sentences, to see what is rare */

/* The sentences that hold a word of a need. */
static Mask within(const Machine *m, int need) { return m->need_within + (size_t)need * (size_t)m->sentences_width; }

int machine_ready_(Machine *m, int id) {
    const Node *node = m->nodes + id;
    if (node->needs_count < 2) return 1;
    for (int i = 0; node->needs_count > 2 && i < node->needs_count; i++)
        if (!mask_has(m->any, node->needs[i])) return 0;
    if (is(node, CROSSES)) return 1;
    if (node->needs_count == 2) {
        Mask a = within(m, node->needs[0]), b = within(m, node->needs[1]);
        for (int i = 0; i < m->sentences_width; i++)
            if (a[i] & b[i]) return 1;
        return 0;
    }
    for (int i = 0; i < m->sentences_width; i++) {
        Word all = ~(Word)0;
        for (int j = 0; all && j < node->needs_count; j++) all &= within(m, node->needs[j])[i];
        if (all) return 1;
    }
    return 0;
}

int machine_row(Machine *m, const int *signs, int places, const Sentence *sentences, int sentences_count) {
    arena_clear(ARENA);
    if (++m->stamp == 0) { /* after four thousand million rows */
        memset(m->class_stamp, 0, (size_t)m->classes_count * sizeof(uint32_t));
        memset(m->memos, 0, (size_t)m->nodes_count * sizeof(Memo));
        m->stamp = 1;
    }
    m->width = places / 64 + 1;
    m->places_count = places;
    m->sentences = sentences;
    m->sentences_count = sentences_count;
    m->sentences_width = sentences_count / 64 + 1;
    m->runs[0] = m->runs[1] = NULL;
    m->runs_size[0] = m->runs_size[1] = 0;
    int *owner = arena_get(ARENA, (size_t)places * sizeof(int));
    Word *words = mask_new(ARENA, m->width), *commas = mask_new(ARENA, m->width), *questions = mask_new(ARENA, m->width);
    Word *starts = mask_new(ARENA, m->width), *ends = mask_new(ARENA, m->width), *all = mask_new(ARENA, m->width);
    size_t within_size = (size_t)m->needs_count * (size_t)m->sentences_width * sizeof(Word);
    if (!(m->need_within = arena_get(ARENA, within_size))) return -2;
    memset(m->need_within, 0, within_size);
    size_t met_size = ((size_t)sentences_count + 1) * (size_t)m->needs_width * sizeof(Word);
    if (!(m->met = arena_get(ARENA, met_size))) return -2;
    memset(m->met, 0, met_size);
    Word *any = m->any = m->met + (size_t)sentences_count * (size_t)m->needs_width;
    mask_set(any, m->needs_count);
    if (!owner || !words || !commas || !questions || !starts || !ends || !all) return -2;
    int before = 0;
    for (int number = 0; number < sentences_count; number++) {
        Span span = sentences[number].places;
        for (int place = before; place <= span.end; place++) owner[place] = number;
        before = span.end + 1;
        mask_set(starts, span.start);
        mask_set(ends, span.end);
        if (span.end > span.start && signs[span.end - 1] == QUESTION) mask_set(ends, span.end - 1);
        Word *met = m->met + (size_t)number * (size_t)m->needs_width;
        for (int place = span.start; place < span.end; place++) {
            int number_of_sign = signs[place];
            if (number_of_sign == COMMA) mask_set(commas, place);
            else if (number_of_sign == QUESTION) mask_set(questions, place);
            if (number_of_sign < 0) continue;
            mask_set(words, place);
            const Sign *sign = m->signs + number_of_sign;
            for (int i = 0; i < sign->count; i++) {
                int class = sign->classes[i];
                if (m->class_stamp[class] != m->stamp) {
                    m->class_stamp[class] = m->stamp;
                    if (!(m->class_mask[class] = mask_new(ARENA, m->width))) return -2;
                }
                mask_set(m->class_mask[class], place);
            }
            for (int i = 0; i < m->needs_width; i++) met[i] |= sign->needs[i];
        }
        for (int i = 0; i < m->needs_width; i++) {
            any[i] |= met[i];
            for (Word left = met[i]; left; left &= left - 1)
                mask_set(m->need_within + ((size_t)i * 64 + (size_t)word_first(left)) * (size_t)m->sentences_width, number);
        }
        if (m->looked_at < LOOKED_AT) {
            for (int need = 0; need < m->needs_count; need++) m->need_count[need] += mask_has(met, need);
            if (++m->looked_at % (LOOKED_AT / 4) == 0) machine_order(m);
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
    return 0;
}
