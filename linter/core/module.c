/* The Python module replylint.lexicon._core: the class Machine, which native.py uses. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdlib.h>
#include <string.h>

#include "machine.h"

#define MOST_PLACES 4096 /* read at once; longer paragraphs are read in pieces of whole sentences, as far as there are any */

typedef struct {
    PyObject_HEAD
    Machine machine;
    PyObject *names; /* of parts, a list */
} Object;

/* A text as C sees it. */
typedef struct {
    int words_count, sentences_count, settled_count, wanted_count;
    int *signs;     /* by word */
    int *sentences; /* first word, end, and block of each */
    int *settled;   /* entity, first place and end of each, in the order of the text */
    const int *wanted; /* nodes */
    int *place_signs, *tokens;
    Span *spans;
    int *numbers; /* by sentence of the piece: its number in the text */
} Text;

static int fail(int fault) {
    if (fault == -2) PyErr_NoMemory();
    else if (fault) PyErr_SetString(PyExc_ValueError, "not a plan, or a class that it does not have");
    return fault;
}

static int whole(PyObject *number, int *into) {
    long value = PyLong_AsLong(number);
    if (value == -1 && PyErr_Occurred()) return -1;
    if (value < INT32_MIN || value > INT32_MAX) {
        PyErr_SetString(PyExc_OverflowError, "a number that is too large");
        return -1;
    }
    *into = (int)value;
    return 0;
}

/* The numbers of a list; of a list of tuples the first `each` of every one. A null pointer is an error. */
static int *numbers(PyObject *list, int each, int *count) {
    if (!PyList_Check(list)) {
        PyErr_SetString(PyExc_TypeError, "a list is wanted");
        return NULL;
    }
    Py_ssize_t size = PyList_Size(list);
    if (size > INT32_MAX / 8) {
        PyErr_SetString(PyExc_OverflowError, "a list that is too long");
        return NULL;
    }
    int *made = malloc(((size_t)size * (size_t)(each ? each : 1) + 1) * sizeof(int));
    if (!made) return (int *)PyErr_NoMemory();
    int *at = made;
    for (Py_ssize_t i = 0; i < size; i++) {
        PyObject *item = PyList_GetItem(list, i);
        if (!item) goto wrong;
        for (int j = 0; j < each; j++) {
            PyObject *number = PyTuple_GetItem(item, j);
            if (!number || whole(number, at++)) goto wrong;
        }
        if (!each && whole(item, at++)) goto wrong;
    }
    *count = (int)size;
    return made;
wrong:
    free(made);
    return NULL;
}

static void drop(Text *text) {
    free(text->signs);
    free(text->sentences);
    free(text->settled);
    free(text->place_signs);
    free(text->tokens);
    free(text->spans);
    free(text->numbers);
}

static int sound(const Machine *machine, const Text *text) {
    for (int i = 0; i < text->words_count; i++)
        if (text->signs[i] < SKIPPED || text->signs[i] >= machine->signs_count) return 0;
    for (int i = 0, before = 0; i < text->sentences_count; i++) {
        int first = text->sentences[3 * i], end = text->sentences[3 * i + 1];
        if (first < before || end < first || end > text->words_count) return 0;
        before = end;
    }
    for (int i = 0; i < text->wanted_count; i++)
        if (text->wanted[i] < 0 || text->wanted[i] >= machine->nodes_count) return 0;
    return 1;
}

/* The tokens from one place to another, without the marks at the edges. */
static Span tokens_of(const int *tokens, const int *signs, int start, int end) {
    while (start < end - 1 && (signs[start] == COMMA || signs[start] == SKIPPED)) start++;
    while (end - 1 > start && (signs[end - 1] == COMMA || signs[end - 1] == SKIPPED)) end--;
    return (Span){tokens[start], tokens[end - 1] + 1};
}

/* The tokens of the parts, by name. */
static PyObject *named(PyObject *names, const Parts *parts, const int *tokens, const int *signs) {
    PyObject *made = PyDict_New();
    for (int i = 0; made && i < parts->count; i++) {
        Part_ part = parts->parts[i];
        if (part.start >= part.end) continue;
        Span span = tokens_of(tokens, signs, part.start, part.end);
        PyObject *name = PyList_GetItem(names, part.name), *item = Py_BuildValue("(ii)", span.start, span.end);
        if (!name || !item || PyDict_SetItem(made, name, item)) Py_CLEAR(made);
        Py_XDECREF(item);
    }
    return made;
}

/* Look for all that is wanted in the block that was begun; `base` is the place in the text of its first one. */
static int search(Object *self, const Text *text, int base, int longest, PyObject *found) {
    Machine *m = &self->machine;
    for (int i = 0; i < text->wanted_count; i++) {
        int node = text->wanted[i];
        if (!machine_ready(m, node)) continue;
        Spans spans = machine_spans(m, node, longest);
        for (int j = 0; j < spans.count; j++) {
            Span span = spans.spans[j];
            Span tokens = tokens_of(text->tokens, text->place_signs, span.start, span.end);
            Parts here = {0};
            machine_parts(m, node, span.start, span.end, &here);
            PyObject *parts = named(self->names, &here, text->tokens, text->place_signs);
            if (!parts) return -1;
            PyObject *item = Py_BuildValue("(iiiiiiN)", i, base + span.start, base + span.end, tokens.start, tokens.end, text->numbers[m->owner[span.start]], parts);
            if (!item) return -1;
            int wrong = PyList_Append(found, item);
            Py_DECREF(item);
            if (wrong) return -1;
        }
        if (m->arena.failed) return fail(-2);
    }
    return 0;
}

/* The sentences from number `at` that are read at once, and what stands at each of their places. Place 0 is nobody's. */
static int lay_out(Text *text, int *at, int *from, int *places) {
    const int *sentences = text->sentences;
    int count = 0, place = 1, block = sentences[3 * *at + 2];
    text->place_signs[0] = SKIPPED;
    text->tokens[0] = 0;
    while (*at < text->sentences_count && sentences[3 * *at + 2] == block) {
        int first = sentences[3 * *at] + *from, end = sentences[3 * *at + 1];
        if (count && place + end - first > MOST_PLACES) break;
        int opened = place, word = first;
        for (; word < end && place < MOST_PLACES; word++) {
            if (text->signs[word] == SKIPPED) continue;
            text->place_signs[place] = text->signs[word];
            text->tokens[place++] = word;
        }
        text->spans[count] = (Span){opened, place};
        text->numbers[count++] = *at;
        text->place_signs[place] = SKIPPED;
        text->tokens[place++] = word;
        if (word < end) { /* a sentence as long as that goes on in the next piece */
            *from = word - sentences[3 * *at];
            break;
        }
        *from = 0;
        ++*at;
    }
    *places = place;
    return count;
}

static int read_text(Object *self, Text *text, int longest, PyObject *found) {
    Machine *m = &self->machine;
    int most = text->words_count + text->sentences_count + 2;
    if (most > MOST_PLACES + 2) most = MOST_PLACES + 2;
    Settled *here = malloc(((size_t)text->settled_count + 1) * sizeof(Settled));
    text->place_signs = malloc((size_t)most * sizeof(int));
    text->tokens = malloc((size_t)most * sizeof(int));
    text->spans = malloc(((size_t)text->sentences_count + 1) * sizeof(Span));
    text->numbers = malloc(((size_t)text->sentences_count + 1) * sizeof(int));
    int fault = here && text->place_signs && text->tokens && text->spans && text->numbers ? 0 : fail(-2);
    int base = -1, settled = 0, from = 0; /* place 0 of a block is none of the text's */
    for (int at = 0; !fault && at < text->sentences_count;) {
        int places, count = lay_out(text, &at, &from, &places);
        fault = fail(machine_block(m, text->place_signs, places, text->spans, count));
        m->settled = here;
        m->settled_count = 0;
        for (; settled < text->settled_count && text->settled[3 * settled + 1] < base + places; settled++) {
            const int *one = text->settled + 3 * settled;
            if (one[1] > base && one[2] > one[1] && one[2] < base + places) here[m->settled_count++] = (Settled){one[0], one[1] - base, one[2] - base};
        }
        if (!fault) fault = search(self, text, base, longest, found);
        base += places - 1;
        if (!fault && PyErr_CheckSignals()) fault = -1;
    }
    free(here);
    return fault;
}

static PyObject *object_find(Object *self, PyObject *arguments) {
    PyObject *signs, *sentences, *settled;
    const char *wanted;
    Py_ssize_t size;
    int longest;
    if (!PyArg_ParseTuple(arguments, "OOy#Op", &signs, &sentences, &wanted, &size, &settled, &longest)) return NULL;
    Text text = {0};
    text.wanted = (const int *)wanted;
    text.wanted_count = (int)(size / (Py_ssize_t)sizeof(int));
    PyObject *found = NULL;
    if ((text.signs = numbers(signs, 0, &text.words_count)) && (text.sentences = numbers(sentences, 3, &text.sentences_count))
        && (text.settled = numbers(settled, 3, &text.settled_count))) {
        if (!sound(&self->machine, &text)) PyErr_SetString(PyExc_ValueError, "signs, sentences or nodes that do not exist");
        else if ((found = PyList_New(0)) && read_text(self, &text, longest, found)) Py_CLEAR(found);
    }
    drop(&text);
    return found;
}

static PyObject *object_add(Object *self, PyObject *list) {
    int count, *classes = numbers(list, 0, &count);
    if (!classes) return NULL;
    int fault = fail(machine_sign(&self->machine, classes, count));
    free(classes);
    if (fault) return NULL;
    Py_RETURN_NONE;
}

static PyObject *object_new(PyTypeObject *type, PyObject *arguments, PyObject *keywords) {
    const char *content;
    Py_ssize_t size;
    (void)keywords;
    PyObject *names;
    if (!PyArg_ParseTuple(arguments, "y#O", &content, &size, &names)) return NULL;
    if (!PyList_Check(names)) {
        PyErr_SetString(PyExc_TypeError, "the names of the parts are a list");
        return NULL;
    }
    allocfunc get = (allocfunc)PyType_GetSlot(type, Py_tp_alloc);
    Object *self = (Object *)get(type, 0);
    if (!self) return NULL;
    memset(&self->machine, 0, sizeof self->machine);
    Py_INCREF(names);
    self->names = names;
    int *data = malloc((size_t)size + sizeof(int));
    int fault = data && size % (Py_ssize_t)sizeof(int) == 0 ? 0 : data ? -1 : -2;
    if (!fault) {
        memcpy(data, content, (size_t)size);
        fault = machine_load(&self->machine, data, (size_t)size / sizeof(int));
    }
    free(data);
    if (fail(fault)) Py_CLEAR(self);
    return (PyObject *)self;
}

static void object_free(Object *self) {
    PyTypeObject *type = Py_TYPE((PyObject *)self);
    machine_free(&self->machine);
    Py_XDECREF(self->names);
    freefunc release = (freefunc)PyType_GetSlot(type, Py_tp_free);
    release(self);
    Py_DECREF(type);
}

static PyMethodDef methods[] = {
    {"add", (PyCFunction)object_add, METH_O, "add(classes)\n--\n\nThe next sign is a word of these classes."},
    {"find", (PyCFunction)object_find, METH_VARARGS,
     "find(signs, sentences, nodes, settled, longest)\n--\n\n"
     "What the nodes (their numbers as bytes, four each) match in a text: for each match the node's index, first place and end, first token and end,\n"
     "sentence, and by name the first token and end of its parts."},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot slots[] = {
    {Py_tp_doc, "Machine(plan, names)\n--\n\nThe patterns of one language, ready to be run; names are those of parts."},
    {Py_tp_new, object_new},
    {Py_tp_dealloc, object_free},
    {Py_tp_methods, methods},
    {0, NULL},
};

static PyType_Spec spec = {"replylint.lexicon._core.Machine", sizeof(Object), 0, Py_TPFLAGS_DEFAULT, slots};

static int execute(PyObject *module) {
    PyObject *type = PyType_FromSpec(&spec);
    if (!type) return -1;
    int wrong = PyModule_AddObjectRef(module, "Machine", type);
    Py_DECREF(type);
    return wrong;
}

static PyModuleDef_Slot module_slots[] = {{Py_mod_exec, execute}, {0, NULL}};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "_core", "The matcher of patterns in C.", 0, NULL, module_slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__core(void) { return PyModuleDef_Init(&definition); }
