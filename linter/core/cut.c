/* Cutting a text into words: the loop of language/cut.py, over chunks that are known already. */

#include "cut.h"

#include <stdlib.h>

/* What the text is cut into, so far. */
typedef struct {
    PyObject *seen, *look;
    PyObject *newline, *space;
    PyObject *words, *lines;
    Py_ssize_t count, size; /* of words, and how many there is room for */
    int *starts, *ends;
    Py_ssize_t place; /* of the text: where the chunk before ended */
    long traits;
} Cut;

/* A number of a tuple; -1 is an error. */
static Py_ssize_t number_at(PyObject *tuple, Py_ssize_t at) {
    PyObject *number = PyTuple_GetItem(tuple, at);
    return number ? PyLong_AsSsize_t(number) : -1;
}

static int append_number(PyObject *list, Py_ssize_t number) {
    PyObject *made = PyLong_FromSsize_t(number);
    int fault = !made || PyList_Append(list, made);
    Py_XDECREF(made);
    return fault;
}

/* What a chunk is cut into, a new reference. */
static PyObject *entry_of(const Cut *cut, PyObject *chunk) {
    PyObject *entry = PyDict_GetItemWithError(cut->seen, chunk);
    if (entry) {
        Py_INCREF(entry);
        return entry;
    }
    return PyErr_Occurred() ? NULL : PyObject_CallFunctionObjArgs(cut->look, chunk, NULL);
}

/* Make room for so many words more. */
static int room(Cut *cut, Py_ssize_t more) {
    if (cut->count + more <= cut->size) return 0;
    Py_ssize_t size = 2 * (cut->count + more) + 256;
    int *starts = realloc(cut->starts, (size_t)size * sizeof(int)), *ends = starts ? realloc(cut->ends, (size_t)size * sizeof(int)) : NULL;
    if (starts) cut->starts = starts;
    if (ends) cut->ends = ends;
    if (!ends) {
        PyErr_NoMemory();
        return -1;
    }
    cut->size = size;
    return 0;
}

static int add_words(Cut *cut, PyObject *words, PyObject *moves) {
    Py_ssize_t count = PyTuple_Size(words);
    if (count < 0 || room(cut, count)) return -1;
    for (Py_ssize_t i = 0; i < count; i++) {
        PyObject *word = PyTuple_GetItem(words, i);
        if (!word || PyList_Append(cut->words, word)) return -1;
        Py_ssize_t before = number_at(moves, 3 * i), length = number_at(moves, 3 * i + 1), behind = number_at(moves, 3 * i + 2);
        if (PyErr_Occurred()) return -1;
        cut->place += before;
        cut->starts[cut->count + i] = (int)cut->place;
        cut->ends[cut->count + i] = (int)(cut->place + length);
        cut->place += length + behind;
    }
    cut->count += count;
    return 0;
}

static int add_chunk(Cut *cut, PyObject *chunk, PyObject *stops) {
    PyObject *entry = entry_of(cut, chunk);
    if (!entry) return -1;
    PyObject *words = PyTuple_GetItem(entry, 0), *moves = PyTuple_GetItem(entry, 1), *ends = PyTuple_GetItem(entry, 2), *traits = PyTuple_GetItem(entry, 3);
    Py_ssize_t stops_count = ends ? PyTuple_Size(ends) : -1;
    int fault = !words || !moves || !traits || stops_count < 0;
    for (Py_ssize_t i = 0; !fault && i < stops_count; i++) fault = append_number(stops, cut->count + number_at(ends, i)) || PyErr_Occurred();
    if (!fault) cut->traits |= PyLong_AsLong(traits);
    if (!fault && !PyTuple_Size(words)) cut->place += PyUnicode_GetLength(chunk) + 1;
    else if (!fault) fault = add_words(cut, words, moves);
    Py_DECREF(entry);
    return fault || PyErr_Occurred() ? -1 : 0;
}

/* Add the words of a line; the tokens that may end a sentence, a new reference. */
static PyObject *add_line(Cut *cut, PyObject *line) {
    PyObject *chunks = PyUnicode_Split(line, cut->space, -1), *stops = PyList_New(0);
    Py_ssize_t count = chunks ? PyList_Size(chunks) : 0;
    int fault = !chunks || !stops;
    for (Py_ssize_t i = 0; !fault && i < count; i++) fault = add_chunk(cut, PyList_GetItem(chunks, i), stops);
    Py_XDECREF(chunks);
    if (fault) Py_CLEAR(stops);
    return stops;
}

static int add_lines(Cut *cut, PyObject *text) {
    PyObject *lines = PyUnicode_Split(text, cut->newline, -1);
    Py_ssize_t count = lines ? PyList_Size(lines) : 0, block = 0, offset = 0;
    int fault = !lines, empty = 0;
    for (Py_ssize_t number = 0; !fault && number < count; number++) {
        PyObject *line = PyList_GetItem(lines, number);
        Py_ssize_t first = cut->count;
        PyObject *stops = add_line(cut, line);
        if (!stops) {
            fault = -1;
        } else if (first == cut->count) {
            empty = 1;
            Py_DECREF(stops);
        } else {
            block += empty && PyList_Size(cut->lines);
            empty = 0;
            PyObject *made = Py_BuildValue("(nnNnnOn)", first, cut->count, stops, number, block, line, offset);
            fault = !made || PyList_Append(cut->lines, made);
            Py_XDECREF(made);
        }
        offset += PyUnicode_GetLength(line) + 1;
    }
    Py_XDECREF(lines);
    return fault;
}

PyObject *cut_text(PyObject *module, PyObject *arguments) {
    (void)module;
    PyObject *text, *made = NULL;
    Cut cut = {0};
    if (!PyArg_ParseTuple(arguments, "UO!O", &text, &PyDict_Type, &cut.seen, &cut.look)) return NULL;
    cut.place = -1; /* the first chunk has no space before it */
    cut.newline = PyUnicode_InternFromString("\n");
    cut.space = PyUnicode_InternFromString(" ");
    cut.words = PyList_New(0);
    cut.lines = PyList_New(0);
    if (cut.newline && cut.space && cut.words && cut.lines && !room(&cut, 1) && !add_lines(&cut, text)) {
        Py_ssize_t size = cut.count * (Py_ssize_t)sizeof(int);
        made = Py_BuildValue("(Oy#y#Ol)", cut.words, cut.starts, size, cut.ends, size, cut.lines, cut.traits);
    }
    Py_XDECREF(cut.newline);
    Py_XDECREF(cut.space);
    Py_XDECREF(cut.words);
    free(cut.starts);
    free(cut.ends);
    Py_XDECREF(cut.lines);
    return made;
}
