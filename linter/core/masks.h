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

/* Room for a mask, with an empty word on either side: what is shifted in from there. */
static inline Word *mask_room(Arena *arena, int width) {
    Word *made = arena_get(arena, ((size_t)width + 2) * sizeof(Word));
    if (!made) return NULL;
    made[0] = made[width + 1] = 0;
    return made + 1;
}

/* The mask, which was made last; if it is empty the room is given back. */
static inline Mask mask_or_none(Arena *arena, int width, const Word *made, Word any) {
    if (any) return made;
    arena->last->used -= (size_t)width + 2;
    return NULL;
}

static inline Word *mask_new(Arena *arena, int width) {
    Word *made = mask_room(arena, width);
    if (made) memset(made, 0, (size_t)width * sizeof(Word));
    return made;
}

static inline Word *mask_copy(Arena *arena, int width, Mask mask) {
    Word *made = mask_room(arena, width);
    if (made) memcpy(made, mask, (size_t)width * sizeof(Word));
    return made;
}

static inline Mask mask_bit(Arena *arena, int width, int place) {
    Word *made = mask_new(arena, width);
    if (made) mask_set(made, place);
    return made;
}

/* Widths are whole blocks, so that a compiler can do several words at once. */
#define BLOCK 4
#define EACH_WORD(i, width) (int i##_ = 0; i##_ < (width); i##_ += BLOCK) for (int i = i##_; i < i##_ + BLOCK; i++)

static inline Mask mask_or(Arena *arena, int width, Mask a, Mask b) {
    if (!a || a == b) return b;
    if (!b) return a;
    Word *restrict made = mask_room(arena, width);
    if (!made) return NULL;
    for EACH_WORD(i, width) made[i] = a[i] | b[i];
    return made;
}

/* A union that is being made: in place from the second mask on. */
typedef struct {
    Mask mask;
    Word *own; /* the same where it is nobody else's */
} Union;

static inline void union_add(Arena *arena, int width, Union *sum, Mask more) {
    if (!more || more == sum->mask) return;
    if (!sum->mask) {
        sum->mask = more;
    } else if (sum->own) {
        for EACH_WORD(i, width) sum->own[i] |= more[i];
    } else {
        sum->mask = sum->own = (Word *)mask_or(arena, width, sum->mask, more);
    }
}

static inline Mask mask_and(Arena *arena, int width, Mask a, Mask b) {
    Word *restrict made, any = 0;
    if (!a || !b || !(made = mask_room(arena, width))) return NULL;
    for EACH_WORD(i, width) any |= made[i] = a[i] & b[i];
    return mask_or_none(arena, width, made, any);
}

/* a without b */
static inline Mask mask_less(Arena *arena, int width, Mask a, Mask b) {
    Word *restrict made, any = 0;
    if (!a || !b) return a;
    if (!(made = mask_room(arena, width))) return NULL;
    for EACH_WORD(i, width) any |= made[i] = a[i] & ~b[i];
    return mask_or_none(arena, width, made, any);
}

/* A word whose places are `part` later or earlier, fewer than 64, with those that come in from the word before or behind. */
static inline Word word_later(Word word, Word before, int part) { return word << part | before >> 1 >> (63 - part); }
static inline Word word_earlier(Word word, Word behind, int part) { return word >> part | behind << 1 << (63 - part); }

/* Every place of the mask so many places later; what passes the end is lost. */
static inline Mask mask_later(Arena *arena, int width, Mask mask, int places) {
    int whole = places >> 6, part = places & 63;
    Word *restrict made, any = 0;
    if (!mask || !places) return mask;
    if (!(made = mask_room(arena, width))) return NULL;
    for (int i = 0; i < whole && i < width; i++) made[i] = 0;
    for (int i = whole; i < width; i++) any |= made[i] = word_later(mask[i - whole], mask[i - whole - 1], part);
    return mask_or_none(arena, width, made, any);
}

/* Every place of the mask so many places earlier. */
static inline Mask mask_earlier(Arena *arena, int width, Mask mask, int places) {
    int whole = places >> 6, part = places & 63;
    Word *restrict made, any = 0;
    if (!mask || !places) return mask;
    if (!(made = mask_room(arena, width))) return NULL;
    for (int i = 0; i < width - whole; i++) any |= made[i] = word_earlier(mask[i + whole], mask[i + whole + 1], part);
    for (int i = width > whole ? width - whole : 0; i < width; i++) made[i] = 0;
    return mask_or_none(arena, width, made, any);
}

/* The places of a that are in b so many places earlier: of what begins there, what is followed by the other at that distance. */
static inline Mask mask_and_earlier(Arena *arena, int width, Mask a, Mask b, int places) {
    Word *restrict made, any = 0;
    if (!a || !b) return NULL;
    if (places >= 64) return mask_and(arena, width, a, mask_earlier(arena, width, b, places));
    if (!(made = mask_room(arena, width))) return NULL;
    for EACH_WORD(i, width) any |= made[i] = a[i] & word_earlier(b[i], b[i + 1], places);
    return mask_or_none(arena, width, made, any);
}

/* The places of both so many places later. */
static inline Mask mask_and_later(Arena *arena, int width, Mask a, Mask b, int places) {
    Word *restrict made, any = 0;
    if (!a || !b) return NULL;
    if (places >= 64) return mask_later(arena, width, mask_and(arena, width, a, b), places);
    if (!(made = mask_room(arena, width))) return NULL;
    for EACH_WORD(i, width) any |= made[i] = word_later(a[i] & b[i], a[i - 1] & b[i - 1], places);
    return mask_or_none(arena, width, made, any);
}

/* The mask, and from its places in `run` on so many places later. */
static inline Mask mask_onward(Arena *arena, int width, Mask mask, Mask run, int places) {
    Word *restrict made;
    if (!mask || !run) return mask;
    if (places >= 64) return mask_or(arena, width, mask, mask_later(arena, width, mask_and(arena, width, mask, run), places));
    if (!(made = mask_room(arena, width))) return NULL;
    for EACH_WORD(i, width) made[i] = mask[i] | word_later(mask[i] & run[i], mask[i - 1] & run[i - 1], places);
    return made;
}

/* The mask, and from its places back so many places earlier if that is in `run`. */
static inline Mask mask_backward(Arena *arena, int width, Mask mask, Mask run, int places) {
    Word *restrict made;
    if (!mask || !run) return mask;
    if (places >= 64) return mask_or(arena, width, mask, mask_and(arena, width, mask_earlier(arena, width, mask, places), run));
    if (!(made = mask_room(arena, width))) return NULL;
    for EACH_WORD(i, width) made[i] = mask[i] | (word_earlier(mask[i], mask[i + 1], places) & run[i]);
    return made;
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
