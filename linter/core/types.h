/* The classes of the module, and its function. */

#ifndef REPLYLINT_TYPES_H
#define REPLYLINT_TYPES_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

extern PyType_Spec machine_spec, cuts_spec, places_spec, tallies_spec;

PyObject *gather(PyObject *module, PyObject *arguments);

/* An object of a class of ours, all of it 0; or a named tuple with room for so many fields, to be filled by put. */
static inline PyObject *new_object(PyTypeObject *type, Py_ssize_t fields) { return ((allocfunc)PyType_GetSlot(type, Py_tp_alloc))(type, fields); }

/* Put a new reference into a tuple that is being made; 0, or -1 with an error set. */
static inline int put(PyObject *tuple, Py_ssize_t at, PyObject *value) { return !value || PyTuple_SetItem(tuple, at, value) ? -1 : 0; }

/* What was left of it by the class's own dealloc. */
static inline void free_object(PyObject *self) {
    PyTypeObject *type = Py_TYPE(self);
    ((freefunc)PyType_GetSlot(type, Py_tp_free))(self);
    Py_DECREF(type);
}

#endif
