/* The class Places: the same as that of replylint/places.py, which says what it means. */

#include "types.h"

#include <structmember.h>

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* A piece of the text that stands in the source as it is. */
typedef struct {
    int start, end;
    int shift; /* what makes of a place of the text one of the source; NO_SHIFT: it stands there otherwise */
} Stretch;

#define NO_SHIFT INT_MIN

typedef struct {
    PyObject_HEAD
    PyObject *source, *to_source;
    PyTypeObject *position, *place; /* named tuples */
    int *lines; /* where the source's begin */
    int lines_count, length;
    Stretch *stretches;
    int stretches_count;
    char excerpts;
} Object;

/* Where the lines of the source begin: CR, LF and CRLF end a line, nothing else does. 0, or -1 with an error set. */
static int find_lines(Object *self) {
    Py_ssize_t size, count = 1;
    PyObject *bytes = PyUnicode_AsEncodedString(self->source, "utf-8", "surrogatepass");
    if (!bytes) return -1;
    const char *text = PyBytes_AsString(bytes);
    size = PyBytes_Size(bytes);
    for (Py_ssize_t i = 0; i < size; i++) count += text[i] == '\n' || text[i] == '\r';
    int fault = size > INT_MAX || !(self->lines = malloc((size_t)count * sizeof(int)));
    if (fault) {
        PyErr_NoMemory();
    } else {
        int at = 0;
        self->lines[self->lines_count++] = 0;
        for (Py_ssize_t i = 0; i < size; i++) {
            if ((text[i] & 0xC0) == 0x80) continue; /* not the first byte of a character */
            at++;
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == size || text[i + 1] != '\n'))) self->lines[self->lines_count++] = at;
        }
        self->length = at;
    }
    Py_DECREF(bytes);
    return fault ? -1 : 0;
}

/* Four numbers of a tuple; 0, or -1 with an error set. */
static int four(PyObject *tuple, int *numbers) {
    for (int i = 0; i < 4; i++) {
        PyObject *number = PyTuple_GetItem(tuple, i);
        long value = number ? PyLong_AsLong(number) : -1;
        if (value == -1 && PyErr_Occurred()) return -1;
        if (value < 0 || value > INT_MAX / 4) {
            PyErr_SetString(PyExc_ValueError, "a segment that lies nowhere");
            return -1;
        }
        numbers[i] = (int)value;
    }
    return 0;
}

/* Read the segments, which are in order; 0, or -1 with an error set. */
static int read_segments(Object *self, PyObject *segments) {
    Py_ssize_t count = PyList_Size(segments);
    if (count < 0) return -1;
    if (!(self->stretches = malloc(((size_t)count + 1) * sizeof(Stretch)))) {
        PyErr_NoMemory();
        return -1;
    }
    for (; self->stretches_count < count; self->stretches_count++) {
        int numbers[4];
        if (four(PyList_GetItem(segments, self->stretches_count), numbers)) return -1;
        int shift = numbers[2] == numbers[3] ? numbers[1] - numbers[0] : NO_SHIFT;
        self->stretches[self->stretches_count] = (Stretch){numbers[0], numbers[0] + numbers[2], shift};
    }
    return 0;
}

/* The line of an offset. */
static int line_of(const Object *self, int offset) {
    int low = 0, high = self->lines_count; /* it is at low or behind, and before high */
    while (high - low > 1) {
        int middle = low + (high - low) / 2;
        if (self->lines[middle] <= offset) low = middle;
        else high = middle;
    }
    return low;
}

static PyObject *position(const Object *self, int line, int offset) {
    PyObject *made = new_object(self->position, 3);
    if (made && (put(made, 0, PyLong_FromLong(line + 1)) || put(made, 1, PyLong_FromLong(offset - self->lines[line] + 1)) || put(made, 2, PyLong_FromLong(offset))))
        Py_CLEAR(made);
    return made;
}

static PyObject *place(const Object *self, int first, int last) {
    int line = line_of(self, first), last_line = line;
    if (line + 1 < self->lines_count && last >= self->lines[line + 1]) last_line = line_of(self, last);
    PyObject *made = new_object(self->place, 3);
    if (made && (put(made, 0, position(self, line, first)) || put(made, 1, position(self, last_line, last)) || put(made, 2, self->excerpts ? PyUnicode_Substring(self->source, first, last) : PyUnicode_FromString(""))))
        Py_CLEAR(made);
    return made;
}

/* The offset, or if it lies outside the nearest one. */
static int within(const Object *self, Py_ssize_t offset) { return offset < 0 ? 0 : offset > self->length ? self->length : (int)offset; }

static PyObject *object_at(Object *self, PyObject *argument) {
    Py_ssize_t offset = PyLong_AsSsize_t(argument);
    if (offset == -1 && PyErr_Occurred()) return NULL;
    int inside = within(self, offset);
    return position(self, line_of(self, inside), inside);
}

/* Two offsets; 0, or -1 with an error set. */
static int two(PyObject *const *arguments, Py_ssize_t count, Py_ssize_t *first, Py_ssize_t *last) {
    if (count != 2) {
        PyErr_SetString(PyExc_TypeError, "a range is two offsets");
        return -1;
    }
    *first = PyLong_AsSsize_t(arguments[0]);
    *last = PyLong_AsSsize_t(arguments[1]);
    return (*first == -1 || *last == -1) && PyErr_Occurred() ? -1 : 0;
}

static PyObject *object_of_source(Object *self, PyObject *const *arguments, Py_ssize_t count) {
    Py_ssize_t first, last;
    if (two(arguments, count, &first, &last)) return NULL;
    return place(self, within(self, first), within(self, last));
}

static PyObject *object_of(Object *self, PyObject *const *arguments, Py_ssize_t count) {
    Py_ssize_t start, end;
    if (two(arguments, count, &start, &end)) return NULL;
    int low = 0, high = self->stretches_count;
    while (high - low > 1) {
        int middle = low + (high - low) / 2;
        if (self->stretches[middle].start <= start) low = middle;
        else high = middle;
    }
    if (high > 0) {
        Stretch in = self->stretches[low];
        if (in.shift != NO_SHIFT && in.start <= start && start < end && end <= in.end) return place(self, within(self, start + in.shift), within(self, end + in.shift));
    }
    PyObject *range = PyObject_CallFunction(self->to_source, "nn", start, end), *made = NULL;
    if (range && !PyTuple_Check(range)) PyErr_SetString(PyExc_TypeError, "a range of the source is a tuple");
    else if (range && PyArg_ParseTuple(range, "nn", &start, &end)) made = place(self, within(self, start), within(self, end));
    Py_XDECREF(range);
    return made;
}

static void object_free(Object *self) {
    Py_XDECREF(self->source);
    Py_XDECREF(self->to_source);
    Py_XDECREF((PyObject *)self->position);
    Py_XDECREF((PyObject *)self->place);
    free(self->lines);
    free(self->stretches);
    free_object((PyObject *)self);
}

static PyObject *object_new(PyTypeObject *type, PyObject *arguments, PyObject *keywords) {
    PyObject *source, *segments, *to_source;
    PyTypeObject *position, *place;
    int excerpts;
    (void)keywords;
    if (!PyArg_ParseTuple(arguments, "UO!OpO!O!", &source, &PyList_Type, &segments, &to_source, &excerpts, &PyType_Type, &position, &PyType_Type, &place)) return NULL;
    if (!PyType_IsSubtype(position, &PyTuple_Type) || !PyType_IsSubtype(place, &PyTuple_Type)) {
        PyErr_SetString(PyExc_TypeError, "positions and places are named tuples");
        return NULL;
    }
    Object *self = (Object *)new_object(type, 0);
    if (!self) return NULL;
    Py_INCREF(self->source = source);
    Py_INCREF(self->to_source = to_source);
    Py_INCREF((PyObject *)(self->position = position));
    Py_INCREF((PyObject *)(self->place = place));
    self->excerpts = (char)excerpts;
    if (find_lines(self) || read_segments(self, segments)) Py_CLEAR(self);
    return (PyObject *)self;
}

static PyMethodDef methods[] = {
    {"at", (PyCFunction)object_at, METH_O, "at(offset)\n--\n\nThe position of an offset of the source."},
    {"of", (PyCFunction)(void (*)(void))object_of, METH_FASTCALL, "of(start, end)\n--\n\nA range of the text as a place in its source."},
    {"of_source", (PyCFunction)(void (*)(void))object_of_source, METH_FASTCALL, "of_source(first, last)\n--\n\nA range of the source as a place."},
    {NULL, NULL, 0, NULL},
};

static PyMemberDef members[] = {
    {"excerpts", T_BOOL, offsetof(Object, excerpts), READONLY, "Whether places have their text."},
    {NULL, 0, 0, 0, NULL},
};

static PyType_Slot slots[] = {
    {Py_tp_doc, "Places(source, segments, to_source, excerpts, Position, Place)\n--\n\nAs replylint.places.Places."},
    {Py_tp_new, object_new},
    {Py_tp_dealloc, object_free},
    {Py_tp_methods, methods},
    {Py_tp_members, members},
    {0, NULL},
};

PyType_Spec places_spec = {"replylint._core.Places", sizeof(Object), 0, Py_TPFLAGS_DEFAULT, slots};
