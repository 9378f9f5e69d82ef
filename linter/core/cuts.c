/* The class Cuts: the same as that of language/cut.py, which says what it means. */

#include "table.h"
#include "types.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* What a chunk is cut into. */
typedef struct {
    PyObject *words; /* a tuple */
    int count, stops_count;
    long traits;
    int *numbers; /* three moves for each word, then the stops */
} Entry;

typedef struct {
    PyObject_HEAD
    Table table; /* of chunks, with their entries */
} Object;

/* What the text is cut into, so far. */
typedef struct {
    int count, size; /* of words, and how many there is room for */
    PyObject **words; /* references of our own */
    int *starts, *ends;
    int place; /* of the text: where the chunk before ended */
    long traits;
} Found;

static void forget(Entry *entry) {
    Py_CLEAR(entry->words);
    free(entry->numbers);
    entry->numbers = NULL;
}

/* Copy a tuple's numbers, each at least `least` and below `most`; 0, or -1 with an error set. */
static int take_numbers(PyObject *tuple, Py_ssize_t count, int *into, long least, long most) {
    for (Py_ssize_t i = 0; i < count; i++) {
        long number = PyLong_AsLong(PyTuple_GetItem(tuple, i));
        if (number == -1 && PyErr_Occurred()) return -1;
        if (number < least || number >= most) {
            PyErr_SetString(PyExc_ValueError, "a chunk is cut where it is not");
            return -1;
        }
        into[i] = (int)number;
    }
    return 0;
}

/* Read what Python says of a chunk; 0, or -1 with an error set. */
static int take_entry(PyObject *found, Entry *entry) {
    PyObject *moves, *stops;
    memset(entry, 0, sizeof *entry);
    if (!PyTuple_Check(found)) {
        PyErr_SetString(PyExc_TypeError, "what a chunk is cut into is a tuple");
        return -1;
    }
    if (!PyArg_ParseTuple(found, "O!O!O!l", &PyTuple_Type, &entry->words, &PyTuple_Type, &moves, &PyTuple_Type, &stops, &entry->traits)) {
        entry->words = NULL;
        return -1;
    }
    Py_INCREF(entry->words);
    Py_ssize_t words = PyTuple_Size(entry->words), moves_count = PyTuple_Size(moves), stops_count = PyTuple_Size(stops);
    if (words > INT_MAX / 8 || moves_count != 3 * words || stops_count > words) {
        PyErr_SetString(PyExc_ValueError, "not three moves for each word of a chunk");
        return -1;
    }
    entry->count = (int)words;
    entry->stops_count = (int)stops_count;
    entry->numbers = malloc((size_t)(moves_count + stops_count + 1) * sizeof(int));
    if (!entry->numbers) {
        PyErr_NoMemory();
        return -1;
    }
    return take_numbers(moves, moves_count, entry->numbers, -1, INT_MAX) || take_numbers(stops, stops_count, entry->numbers + moves_count, 0, words) ? -1 : 0;
}

/* Make room for so many words more. */
static int make_room(Found *found, int more) {
    if (found->count + more <= found->size) return 0;
    int size = 2 * (found->count + more) + 256;
    PyObject **words = realloc(found->words, (size_t)size * sizeof(PyObject *));
    if (words) found->words = words;
    int *starts = realloc(found->starts, (size_t)size * sizeof(int));
    if (starts) found->starts = starts;
    int *ends = realloc(found->ends, (size_t)size * sizeof(int));
    if (ends) found->ends = ends;
    if (!words || !starts || !ends) {
        PyErr_NoMemory();
        return -1;
    }
    found->size = size;
    return 0;
}

static int add_words(Found *found, const Entry *entry) {
    if (make_room(found, entry->count)) return -1;
    const int *move = entry->numbers;
    for (int i = 0; i < entry->count; i++, move += 3) {
        PyObject *word = PyTuple_GetItem(entry->words, i);
        Py_INCREF(word);
        found->words[found->count] = word;
        found->place += move[0];
        found->starts[found->count] = found->place;
        found->ends[found->count++] = found->place += move[1];
        found->place += move[2];
    }
    return 0;
}

/* Add the numbers of the tokens that may end a sentence, the chunk's first word being the text's `first`. */
static int add_stops(PyObject *stops, const Entry *entry, int first) {
    for (int i = 0; i < entry->stops_count; i++) {
        PyObject *number = PyLong_FromLong(first + entry->numbers[3 * entry->count + i]);
        int fault = !number || PyList_Append(stops, number);
        Py_XDECREF(number);
        if (fault) return -1;
    }
    return 0;
}

static int add_chunk(Object *self, const Walk *walk, PyObject *look, Found *found, PyObject *stops) {
    const Entry *entry = table_find(&self->table, walk);
    Entry asked = {0};
    int fault = 0, kept = entry != NULL;
    if (!entry) {
        PyObject *said = walk_ask(walk, look);
        entry = &asked;
        fault = !said || take_entry(said, &asked);
        Py_XDECREF(said);
        if (!fault && walk->characters <= LONGEST) {
            fault = table_add(&self->table, walk, &asked);
            kept = !fault;
        }
    }
    if (!fault) fault = add_stops(stops, entry, found->count) || add_words(found, entry);
    if (!fault && !entry->count) found->place += walk->characters + 1;
    found->traits |= entry->traits;
    if (!kept) forget(&asked);
    return fault ? -1 : 0;
}

/* The lines that hold words; null with an error set. */
static PyObject *cut_lines(Object *self, Walk *walk, PyObject *look, Found *found) {
    PyObject *lines = PyList_New(0);
    int number = 0, block = 0, empty = 0, start = 0, end = -1, more = 1, fault = !lines;
    while (!fault && more) {
        int first = found->count;
        PyObject *stops = PyList_New(0), *line = NULL;
        fault = !stops;
        while (!fault && (more = walk_on(walk))) {
            end += walk->characters + 1;
            fault = add_chunk(self, walk, look, found, stops);
            if (walk->ends_line) break;
        }
        if (first == found->count) {
            empty = 1;
        } else if (!fault) {
            block += empty && PyList_Size(lines);
            empty = 0;
            line = Py_BuildValue("(iiOiiii)", first, found->count, stops, number, block, start, end);
            fault = !line || PyList_Append(lines, line);
        }
        Py_XDECREF(line);
        Py_XDECREF(stops);
        number++;
        start = end + 1;
    }
    if (fault) Py_CLEAR(lines);
    return lines;
}

/* The words as a list, which takes over their references. */
static PyObject *words_list(Found *found) {
    PyObject *made = PyList_New(found->count);
    for (int i = 0; made && i < found->count; i++) PyList_SetItem(made, i, found->words[i]);
    if (made) found->count = 0;
    return made;
}

static PyObject *object_cut(Object *self, PyObject *arguments) {
    PyObject *text, *look, *lines = NULL, *words = NULL, *made = NULL;
    if (!PyArg_ParseTuple(arguments, "UO", &text, &look)) return NULL;
    Walk walk;
    Found found = {0};
    found.place = -1; /* the first chunk has no space before it */
    if (!walk_begin(&walk, text) && !make_room(&found, 1)) lines = cut_lines(self, &walk, look, &found);
    Py_ssize_t size = found.count * (Py_ssize_t)sizeof(int);
    if (lines) words = words_list(&found);
    if (words) made = Py_BuildValue("(Oy#y#Ol)", words, found.starts, size, found.ends, size, lines, found.traits);
    for (int i = 0; i < found.count; i++) Py_DECREF(found.words[i]);
    free(found.words);
    free(found.starts);
    free(found.ends);
    Py_XDECREF(words);
    Py_XDECREF(lines);
    walk_end(&walk);
    return made;
}

static void forget_all(Object *self) {
    int count = self->table.count;
    Entry *entries = count ? table_value(&self->table, 0) : NULL;
    for (int i = 0; i < count; i++) forget(entries + i);
    table_clear(&self->table);
}

static PyObject *object_clear(Object *self, PyObject *nothing) {
    (void)nothing;
    forget_all(self);
    Py_RETURN_NONE;
}

static Py_ssize_t object_length(Object *self) { return self->table.count; }

static PyObject *object_new(PyTypeObject *type, PyObject *arguments, PyObject *keywords) {
    (void)keywords;
    if (!PyArg_ParseTuple(arguments, "")) return NULL;
    Object *self = (Object *)new_object(type, 0);
    if (self) self->table.each = sizeof(Entry);
    return (PyObject *)self;
}

static void object_free(Object *self) {
    forget_all(self);
    free_object((PyObject *)self);
}

static PyMethodDef methods[] = {
    {"cut", (PyCFunction)object_cut, METH_VARARGS, "cut(text, look)\n--\n\nThe words and lines of a text."},
    {"clear", (PyCFunction)object_clear, METH_NOARGS, "clear()\n--\n\nForget every chunk."},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot slots[] = {
    {Py_tp_doc, "Cuts()\n--\n\nAs replylint.language.cut.Cuts."},
    {Py_tp_new, object_new},
    {Py_tp_dealloc, object_free},
    {Py_tp_methods, methods},
    {Py_sq_length, object_length},
    {0, NULL},
};

PyType_Spec cuts_spec = {"replylint._core.Cuts", sizeof(Object), 0, Py_TPFLAGS_DEFAULT, slots};
