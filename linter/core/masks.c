/* Sets of places as bit masks (masks.h). */

#include "masks.h"

#include <stdlib.h>

#define LEAST_CHUNK ((size_t)1 << 16)

void *arena_more(Arena *arena, size_t words) {
    size_t size = words > LEAST_CHUNK ? words : LEAST_CHUNK;
    Chunk *chunk = malloc(sizeof(Chunk) + size * sizeof(Word));
    if (!chunk) {
        arena->failed = 1;
        return NULL;
    }
    chunk->before = arena->last;
    chunk->used = words;
    chunk->size = size;
    arena->last = chunk;
    return chunk->content;
}

/* Give all back but the first chunk, which the next block takes. */
void arena_clear(Arena *arena) {
    while (arena->last && arena->last->before) {
        Chunk *before = arena->last->before;
        free(arena->last);
        arena->last = before;
    }
    if (arena->last) arena->last->used = 0;
    arena->failed = 0;
}

void arena_free(Arena *arena) {
    arena_clear(arena);
    free(arena->last);
    arena->last = NULL;
}
