/* The function gather: the same as that of lexicon/gather.py, which says what it means. */

#include "types.h"

enum { CONCEPT, FIRST, LAST, SENTENCE, PATTERN, PARTS, FIELDS }; /* of a match */
enum { RAW_FIRST = 3, RAW_LAST, RAW_SENTENCE, RAW_PARTS, RAW_FIELDS };

/* What a tuple holds there, a new reference; null with an error set. */
static PyObject *item(PyObject *tuple, Py_ssize_t at) { return Py_XNewRef(PyTuple_GetItem(tuple, at)); }

static PyObject *match_of(PyTypeObject *type, PyObject *pair, PyObject *raw) {
    PyObject *made = new_object(type, FIELDS);
    if (made && (put(made, CONCEPT, item(pair, 0)) || put(made, FIRST, item(raw, RAW_FIRST)) || put(made, LAST, item(raw, RAW_LAST))
                 || put(made, SENTENCE, item(raw, RAW_SENTENCE)) || put(made, PATTERN, item(pair, 1)) || put(made, PARTS, item(raw, RAW_PARTS))))
        Py_CLEAR(made);
    return made;
}

/* Where a match is to stand in a list that is in the order of the text: behind those that begin where it does. */
static Py_ssize_t place_in(PyObject *list, PyObject *match) {
    long first = PyLong_AsLong(PyTuple_GetItem(match, FIRST));
    Py_ssize_t at = PyList_Size(list);
    while (at > 0 && PyLong_AsLong(PyTuple_GetItem(PyList_GetItem(list, at - 1), FIRST)) > first) at--;
    return at;
}

/* Add a match to those of its concept; 0, or -1 with an error set. */
static int add(PyObject *found, PyTypeObject *type, PyObject *pair, PyObject *raw) {
    PyObject *match = match_of(type, pair, raw);
    if (!match) return -1;
    PyObject *concept = PyTuple_GetItem(pair, 0), *list = PyDict_GetItemWithError(found, concept);
    int fault = 0;
    if (list) {
        fault = PyList_Insert(list, place_in(list, match), match);
    } else if (!(fault = PyErr_Occurred() != NULL)) {
        fault = !(list = PyList_New(0)) || PyList_Append(list, match) || PyDict_SetItem(found, concept, list);
        Py_XDECREF(list);
    }
    Py_DECREF(match);
    return fault || PyErr_Occurred() ? -1 : 0;
}

/* Add what a match of a step means; 0, or -1 with an error set. */
static int add_step(PyObject *steps, PyTypeObject *type, PyObject *raw, PyObject *found, PyObject *later) {
    if (!PyTuple_Check(raw) || PyTuple_Size(raw) != RAW_FIELDS) {
        PyErr_SetString(PyExc_TypeError, "a raw match is a tuple of seven");
        return -1;
    }
    Py_ssize_t which = PyLong_AsSsize_t(PyTuple_GetItem(raw, 0));
    PyObject *step = which == -1 && PyErr_Occurred() ? NULL : PyList_GetItem(steps, which);
    PyObject *wanted = step ? PyTuple_GetItem(step, 0) : NULL, *excepting = step ? PyTuple_GetItem(step, 1) : NULL;
    if (!wanted || !excepting) return -1;
    for (Py_ssize_t i = 0; i < PyTuple_Size(wanted); i++)
        if (add(found, type, PyTuple_GetItem(wanted, i), raw)) return -1;
    for (Py_ssize_t i = 0; i < PyTuple_Size(excepting); i++) {
        PyObject *match = match_of(type, PyTuple_GetItem(excepting, i), raw);
        int fault = !match || PyList_Append(later, match);
        Py_XDECREF(match);
        if (fault) return -1;
    }
    return 0;
}

PyObject *gather(PyObject *module, PyObject *arguments) {
    PyObject *raw, *steps, *type, *made = NULL;
    (void)module;
    if (!PyArg_ParseTuple(arguments, "O!O!O!", &PyList_Type, &raw, &PyList_Type, &steps, &PyType_Type, &type)) return NULL;
    if (!PyType_IsSubtype((PyTypeObject *)type, &PyTuple_Type)) {
        PyErr_SetString(PyExc_TypeError, "a match is a named tuple");
        return NULL;
    }
    PyObject *found = PyDict_New(), *later = PyList_New(0);
    int fault = !found || !later;
    for (Py_ssize_t i = 0; !fault && i < PyList_Size(raw); i++) fault = add_step(steps, (PyTypeObject *)type, PyList_GetItem(raw, i), found, later);
    if (!fault) made = Py_BuildValue("(OO)", found, later);
    Py_XDECREF(found);
    Py_XDECREF(later);
    return made;
}
