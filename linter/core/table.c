/* A hash table with open addressing; its keys lie one after another. */

#include "table.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

int walk_begin(Walk *walk, PyObject *text) {
    memset(walk, 0, sizeof *walk);
    if (!(walk->bytes = PyUnicode_AsEncodedString(text, "utf-8", "surrogatepass"))) return -1;
    walk->next = PyBytes_AsString(walk->bytes);
    Py_ssize_t size = PyBytes_Size(walk->bytes);
    walk->end = walk->next + size;
    if (size < INT_MAX) return 0;
    PyErr_SetString(PyExc_OverflowError, "the text is too long");
    return -1;
}

void walk_end(Walk *walk) { Py_CLEAR(walk->bytes); }

PyObject *walk_ask(const Walk *walk, PyObject *look) {
    PyObject *chunk = PyUnicode_DecodeUTF8(walk->chunk, walk->length, "surrogatepass");
    PyObject *said = chunk ? PyObject_CallFunctionObjArgs(look, chunk, NULL) : NULL;
    Py_XDECREF(chunk);
    return said;
}

/* Where the chunk's number stands, or else is to stand. */
static uint32_t place_of(const Table *table, const Walk *walk) {
    uint32_t place = walk->hash & table->last_place;
    for (; table->places[place]; place = (place + 1) & table->last_place) {
        const Key *key = table->keys + table->places[place] - 1;
        if (key->hash == walk->hash && key->length == walk->length && !memcmp(table->bytes + key->from, walk->chunk, (size_t)key->length)) break;
    }
    return place;
}

const void *table_find(const Table *table, const Walk *walk) {
    int number = table->count ? table->places[place_of(table, walk)] - 1 : -1;
    return number < 0 ? NULL : table_value(table, number);
}

/* Room for one more key, the table at most half full. */
static int grow(Table *table, int length) {
    if (!table->bytes || table->used + (size_t)length > table->size) {
        size_t size = 2 * (table->size + (size_t)length) + 4096;
        char *bytes = realloc(table->bytes, size);
        if (!bytes) return -1;
        table->bytes = bytes;
        table->size = size;
    }
    if (table->count < table->room) return 0;
    int room = table->room ? 2 * table->room : 1024;
    Key *keys = realloc(table->keys, (size_t)room * sizeof(Key));
    if (!keys) return -1;
    table->keys = keys;
    char *values = realloc(table->values, (size_t)room * table->each);
    if (!values) return -1;
    table->values = values;
    uint32_t last = 2 * (uint32_t)room - 1;
    int *places = calloc((size_t)last + 1, sizeof(int));
    if (!places) return -1;
    for (int number = 0; number < table->count; number++) {
        uint32_t place = keys[number].hash & last;
        while (places[place]) place = (place + 1) & last;
        places[place] = number + 1;
    }
    free(table->places);
    table->places = places;
    table->last_place = last;
    table->room = room;
    return 0;
}

int table_add(Table *table, const Walk *walk, const void *value) {
    if (grow(table, walk->length)) {
        PyErr_NoMemory();
        return -1;
    }
    memcpy(table->bytes + table->used, walk->chunk, (size_t)walk->length);
    table->keys[table->count] = (Key){table->used, walk->length, walk->hash};
    table->used += (size_t)walk->length;
    memcpy(table_value(table, table->count), value, table->each);
    table->places[place_of(table, walk)] = ++table->count;
    return 0;
}

void table_clear(Table *table) {
    free(table->bytes);
    free(table->keys);
    free(table->values);
    free(table->places);
    *table = (Table){.each = table->each};
}
