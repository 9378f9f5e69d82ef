/* Sets of places as bit masks of any length, and the memory that they live in for as long as one row is read. */

#ifndef REPLYLINT_MASKS_H
#define REPLYLINT_MASKS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef uint64_t Word;

/* A mask is `width` words; a null pointer stands for the empty one. What a function returns is not to be changed. */
typedef const Word *Mask;

typedef struct Chunk {
    struct Chunk *before;
    size_t used, size;
    Word content[];
} Chunk;

/* Memory that is given back all at once. */
typedef struct {
    Chunk *last;
    int failed; /* the machine ran out of memory; results are worth nothing */
} Arena;

void *arena_more(Arena *arena, size_t words);
void arena_clear(Arena *arena);
void arena_free(Arena *arena);

/* A null pointer where there is no memory left. */
static inline void *arena_get(Arena *arena, size_t bytes) {
    size_t words = (bytes + sizeof(Word) - 1) / sizeof(Word);
    Chunk *chunk = arena->last;
    if (!chunk || chunk->size - chunk->used < words) return arena_more(arena, words);
    void *found = chunk->content + chunk->used;
    chunk->used += words;
    return found;
}

/* The lowest and the highest bit of a word that is not 0. */
#if defined(__GNUC__)
static inline int word_first(Word word) { return __builtin_ctzll(word); }
static inline int word_last(Word word) { return 63 - __builtin_clzll(word); }
#elif defined(_MSC_VER) && defined(_WIN64)
#include <intrin.h>
static inline int word_first(Word word) { unsigned long at; _BitScanForward64(&at, word); return (int)at; }
static inline int word_last(Word word) { unsigned long at; _BitScanReverse64(&at, word); return (int)at; }
#else
static inline int word_first(Word word) { int at = 0; while (!(word >> at & 1)) at++; return at; }
static inline int word_last(Word word) { int at = 63; while (!(word >> at & 1)) at--; return at; }
#endif

static inline int mask_has(Mask mask, int place) {
    return mask && (mask[place >> 6] >> (place & 63) & 1);
}

static inline void mask_set(Word *mask, int place) { mask[place >> 6] |= (Word)1 << (place & 63); }


static inline Word *mask_new(Arena *arena, int width) {
    Word *made = arena_get(arena, (size_t)width * sizeof(Word));
    if (made) memset(made, 0, (size_t)width * sizeof(Word));
    return made;
}

static inline Word *mask_copy(Arena *arena, int width, Mask mask) {
    Word *made = arena_get(arena, (size_t)width * sizeof(Word));
    if (made) memcpy(made, mask, (size_t)width * sizeof(Word));
    return made;
}

static inline Mask mask_bit(Arena *arena, int width, int place) {
    Word *made = mask_new(arena, width);
    if (made) mask_set(made, place);
    return made;
}

static inline Mask mask_or(Arena *arena, int width, Mask a, Mask b) {
    if (!a || a == b) return b;
    if (!b) return a;
    Word *made = mask_copy(arena, width, a);
    for (int i = 0; made && i < width; i++) made[i] |= b[i];
    return made;
}

static inline Mask mask_and(Arena *arena, int width, Mask a, Mask b) {
    if (!a || !b) return NULL;
    Word any = 0;
    for (int i = 0; i < width; i++) any |= a[i] & b[i];
    if (!any) return NULL;
    Word *made = mask_copy(arena, width, a);
    for (int i = 0; made && i < width; i++) made[i] &= b[i];
    return made;
}

/* a without b */
static inline Mask mask_less(Arena *arena, int width, Mask a, Mask b) {
    if (!a || !b) return a;
    Word any = 0;
    for (int i = 0; i < width; i++) any |= a[i] & ~b[i];
    if (!any) return NULL;
    Word *made = mask_copy(arena, width, a);
    for (int i = 0; made && i < width; i++) made[i] &= ~b[i];
    return made;
}

/* Every place of the mask so many places later; what passes the end is lost. */
static inline Mask mask_later(Arena *arena, int width, Mask mask, int places) {
    int whole = places >> 6, part = places & 63;
    if (!mask || !places) return mask;
    Word *made = mask_new(arena, width);
    Word any = 0;
    for (int i = width - 1; made && i >= whole; i--) {
        Word word = mask[i - whole] << part;
        if (part && i > whole) word |= mask[i - whole - 1] >> (64 - part);
        made[i] = word;
        any |= word;
    }
    return any ? made : NULL;
}

/* Every place of the mask so many places earlier. */
static inline Mask mask_earlier(Arena *arena, int width, Mask mask, int places) {
    int whole = places >> 6, part = places & 63;
    if (!mask || !places) return mask;
    Word *made = mask_new(arena, width);
    Word any = 0;
    for (int i = 0; made && i + whole < width; i++) {
        Word word = mask[i + whole] >> part;
        if (part && i + whole + 1 < width) word |= mask[i + whole + 1] << (64 - part);
        made[i] = word;
        any |= word;
    }
    return any ? made : NULL;
}

static inline int mask_equal(int width, Mask a, Mask b) {
    if (!a || !b) return a == b;
    return a == b || !memcmp(a, b, (size_t)width * sizeof(Word));
}

/* The first place from `place` on, or -1. */
static inline int mask_after(int width, Mask mask, int place) {
    int at = place >> 6;
    if (!mask || at >= width) return -1;
    Word word = mask[at] & (~(Word)0 << (place & 63));
    while (!word) {
        if (++at >= width) return -1;
        word = mask[at];
    }
    return (at << 6) + word_first(word);
}

/* The last place, or -1. */
static inline int mask_last(int width, Mask mask) {
    for (int at = width - 1; mask && at >= 0; at--)
        if (mask[at]) return (at << 6) + word_last(mask[at]);
    return -1;
}

#endif
