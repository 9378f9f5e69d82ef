/* Cutting a text into words, chunk by chunk. */

#ifndef REPLYLINT_CUT_H
#define REPLYLINT_CUT_H

#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* The function `cut` of the module: the same as that of language/cut.py, which says what it means. */
PyObject *cut_text(PyObject *module, PyObject *arguments);

#endif
