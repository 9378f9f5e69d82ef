/* Chunks of text (what stands between two spaces), and what is known of each. */

#ifndef REPLYLINT_TABLE_H
#define REPLYLINT_TABLE_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdint.h>

#define LONGEST 100 /* characters; longer chunks are not remembered */

/* One chunk of a text in UTF-8 after another. */
typedef struct {
    const char *next, *end; /* next: null behind the last one */
    const char *chunk;
    int length, characters; /* of the chunk: bytes, code points */
    uint32_t hash;
    int ends_line;
    PyObject *bytes; /* the text */
} Walk;

/* 0, or -1 with an error set. The walk must be ended. */
int walk_begin(Walk *walk, PyObject *text);
void walk_end(Walk *walk);
PyObject *walk_ask(const Walk *walk, PyObject *look); /* what Python says of the chunk, a new reference */

/* Go to the next chunk, which may be empty; 0 where there is none. */
static inline int walk_on(Walk *walk) {
    const char *at = walk->next, *end = walk->end;
    if (!at) return 0;
    uint32_t hash = 2166136261u; /* FNV-1a */
    int within = 0;              /* bytes that begin no character */
    walk->chunk = at;
    for (; at < end && *at != ' ' && *at != '\n'; at++) {
        hash = (hash ^ (unsigned char)*at) * 16777619u;
        within += (*at & 0xC0) == 0x80;
    }
    walk->length = (int)(at - walk->chunk);
    walk->characters = walk->length - within;
    walk->hash = hash;
    walk->ends_line = at == end || *at == '\n';
    walk->next = at == end ? NULL : at + 1;
    return 1;
}

typedef struct {
    size_t from;
    int length;
    uint32_t hash;
} Key;

typedef struct {
    char *bytes; /* those of all chunks */
    size_t used, size;
    Key *keys;    /* by number, which is given in the order in which chunks were met */
    char *values; /* likewise, of `each` bytes */
    size_t each;
    int count, room;
    int *places; /* by hash: number + 1, or 0 */
    uint32_t last_place;
} Table;

/* What is kept of the chunk until the table changes; a null pointer if it was not met before. */
const void *table_find(const Table *table, const Walk *walk);
int table_add(Table *table, const Walk *walk, const void *value); /* 0, or -1 with an error set */
void table_clear(Table *table);

static inline void *table_value(const Table *table, int number) { return table->values + (size_t)number * table->each; }

#endif
