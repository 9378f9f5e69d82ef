/* Sets of places as bit masks (masks.h). */

#include "masks.h"

#include <stdlib.h>

#define LEAST_CHUNK ((size_t)1 << 16) /* words of eight bytes */
#define MOST_KEPT ((size_t)1 << 22)

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

/* Give all back. What was needed in several chunks will next time be one, unless that would be very much. */
void arena_clear(Arena *arena) {
    if (arena->last && arena->last->before) {
        size_t total = 0;
        for (Chunk *chunk = arena->last; chunk; chunk = chunk->before) total += chunk->size;
        arena_free(arena);
        if (total <= MOST_KEPT) arena_more(arena, total);
    }
    if (arena->last) arena->last->used = 0;
    arena->failed = 0;
}

void arena_free(Arena *arena) {
    while (arena->last) {
        Chunk *before = arena->last->before;
        free(arena->last);
        arena->last = before;
    }
}
