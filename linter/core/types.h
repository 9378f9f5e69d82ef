/* The classes of the module, and its function. */

#ifndef REPLYLINT_TYPES_H
#define REPLYLINT_TYPES_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

extern PyType_Spec machine_spec, cuts_spec, places_spec, tallies_spec;

PyObject *gather(PyObject *module, PyObject *arguments);

/* An object of a class of ours, all of it 0. */
static inline PyObject *new_object(PyTypeObject *type) { return ((allocfunc)PyType_GetSlot(type, Py_tp_alloc))(type, 0); }

/* What was left of it by the class's own dealloc. */
static inline void free_object(PyObject *self) {
    PyTypeObject *type = Py_TYPE(self);
    ((freefunc)PyType_GetSlot(type, Py_tp_free))(self);
    Py_DECREF(type);
}

#endif
