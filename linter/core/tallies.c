/* The class Tallies: the same as that of language/tallies.py, which says what it means. */

#include "table.h"
#include "types.h"

#include <string.h>

typedef struct {
    PyObject_HEAD
    int width;   /* counts of a chunk */
    Table table; /* of chunks, with their counts as bytes */
} Object;

/* Ask for the counts of a chunk, and remember them if it is not long; 0, or -1 with an error set. */
static int ask(Object *self, const Walk *walk, PyObject *look, uint8_t *counts) {
    PyObject *found = walk_ask(walk, look);
    if (!found) return -1;
    char *bytes = PyBytes_AsString(found);
    int fault = !bytes;
    if (!fault && PyBytes_Size(found) != self->width) {
        PyErr_SetString(PyExc_ValueError, "not as many counts as there should be");
        fault = 1;
    }
    if (!fault) memcpy(counts, bytes, (size_t)self->width);
    if (!fault && walk->characters <= LONGEST) fault = table_add(&self->table, walk, counts);
    Py_DECREF(found);
    return fault ? -1 : 0;
}

static PyObject *list_of(const long *totals, int count) {
    PyObject *made = PyList_New(count);
    for (int i = 0; made && i < count; i++) {
        PyObject *number = PyLong_FromLong(totals[i]);
        if (!number) Py_CLEAR(made);
        else PyList_SetItem(made, i, number);
    }
    return made;
}

static PyObject *object_count(Object *self, PyObject *arguments) {
    PyObject *text, *look, *made = NULL;
    if (!PyArg_ParseTuple(arguments, "UO", &text, &look)) return NULL;
    Walk walk;
    long totals[UINT8_MAX] = {0};
    uint8_t asked[UINT8_MAX];
    int fault = walk_begin(&walk, text);
    while (!fault && walk_on(&walk)) {
        if (!walk.length) continue;
        const uint8_t *counts = table_find(&self->table, &walk);
        if (!counts) {
            if ((fault = ask(self, &walk, look, asked))) break;
            counts = asked;
        }
        for (int i = 0; i < self->width; i++) totals[i] += counts[i];
    }
    if (!fault) made = list_of(totals, self->width);
    walk_end(&walk);
    return made;
}

static PyObject *object_clear(Object *self, PyObject *nothing) {
    (void)nothing;
    table_clear(&self->table);
    Py_RETURN_NONE;
}

static Py_ssize_t object_length(Object *self) { return self->table.count; }

static PyObject *object_new(PyTypeObject *type, PyObject *arguments, PyObject *keywords) {
    unsigned char width;
    (void)keywords;
    if (!PyArg_ParseTuple(arguments, "b", &width)) return NULL;
    Object *self = (Object *)new_object(type, 0);
    if (self) self->table.each = (size_t)(self->width = width);
    return (PyObject *)self;
}

static void object_free(Object *self) {
    table_clear(&self->table);
    free_object((PyObject *)self);
}

static PyMethodDef methods[] = {
    {"count", (PyCFunction)object_count, METH_VARARGS, "count(text, look)\n--\n\nThe sums of the counts of the text's chunks."},
    {"clear", (PyCFunction)object_clear, METH_NOARGS, "clear()\n--\n\nForget every chunk."},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot slots[] = {
    {Py_tp_doc, "Tallies(width)\n--\n\nAs replylint.language.tallies.Tallies."},
    {Py_tp_new, object_new},
    {Py_tp_dealloc, object_free},
    {Py_tp_methods, methods},
    {Py_sq_length, object_length},
    {0, NULL},
};

PyType_Spec tallies_spec = {"replylint._core.Tallies", sizeof(Object), 0, Py_TPFLAGS_DEFAULT, slots};
