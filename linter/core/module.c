/* The Python module replylint._core: the class Machine, which lexicon/native.py uses, and those of cuts.c, places.c and tallies.c. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <stdlib.h>
#include <string.h>

#include "machine.h"
#include "types.h"

#define FORMAT 4           /* of plans and of calls: as in native.py */
#define WANTED_PLACES 768
#define MOST_PLACES 4096   /* and has never more; a paragraph that is longer is read in pieces of whole sentences, if it has any */

typedef struct {
    PyObject_HEAD
    Machine machine;
    PyObject *names; /* of parts, a list */
    PyObject *none;  /* the parts of what has none */
} Object;

/* A text as C sees it. */
typedef struct {
    int words_count, sentences_count, settled_count;
    int *signs;     /* by word */
    int *sentences; /* first word, end, and paragraph of each */
    int *settled;   /* entity, first place and end of each, in the order of the text */
} Text;

/* The texts, where reading them has got to, and the row that is being read. */
typedef struct {
    int count;
    Text *texts;
    int text, sentence, word, place, settled; /* what comes next; word: of the sentence; place: of the text */
    int *signs, *tokens;                      /* by place of the row */
    int places, sentences_count, settled_count, sentences_size, settled_size;
    Sentence *sentences;
    Settled *settled_here;
} Reading;

static int fail(int fault) {
    if (fault == -2) PyErr_NoMemory();
    else if (fault) PyErr_SetString(PyExc_ValueError, "not a plan, or a class or node that it does not have");
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

static void drop(Reading *reading) {
    for (int i = 0; reading->texts && i < reading->count; i++) {
        free(reading->texts[i].signs);
        free(reading->texts[i].sentences);
        free(reading->texts[i].settled);
    }
    free(reading->texts);
    free(reading->signs);
    free(reading->tokens);
    free(reading->sentences);
    free(reading->settled_here);
}

static int sound(const Machine *machine, const Text *text) {
    for (int i = 0; i < text->words_count; i++)
        if (text->signs[i] < SKIPPED || text->signs[i] >= machine->signs_count) return 0;
    for (int i = 0, before = 0; i < text->sentences_count; i++) {
        int first = text->sentences[3 * i], end = text->sentences[3 * i + 1];
        if (first < before || end < first || end > text->words_count) return 0;
        before = end;
    }
    return 1;
}

/* The tokens from one place to another, without the marks at the edges. */
static Span tokens_of(const int *tokens, const int *signs, int start, int end) {
    while (start < end - 1 && (signs[start] == COMMA || signs[start] == SKIPPED)) start++;
    while (end - 1 > start && (signs[end - 1] == COMMA || signs[end - 1] == SKIPPED)) end--;
    return (Span){tokens[start], tokens[end - 1] + 1};
}

/* The tokens of the parts, by name. */
static PyObject *named(Object *self, int node, Span span, const Reading *reading) {
    Parts here = {0};
    if (self->machine.nodes[node].flags & NAMED) machine_parts(&self->machine, node, span.start, span.end, &here);
    if (!here.count) { /* as of most matches: nobody changes it */
        Py_INCREF(self->none);
        return self->none;
    }
    PyObject *made = PyDict_New();
    for (int i = 0; made && i < here.count; i++) {
        Part_ part = here.parts[i];
        if (part.start >= part.end) continue;
        Span tokens = tokens_of(reading->tokens, reading->signs, part.start, part.end);
        PyObject *name = PyList_GetItem(self->names, part.name), *item = Py_BuildValue("(ii)", tokens.start, tokens.end);
        if (!name || !item || PyDict_SetItem(made, name, item)) Py_CLEAR(made);
        Py_XDECREF(item);
    }
    return made;
}

/* Add a match to those of its text. */
static int add_match(Object *self, const Reading *reading, int which, Span span, PyObject *found) {
    Machine *m = &self->machine;
    const Sentence *sentence = reading->sentences + m->owner[span.start];
    Span tokens = tokens_of(reading->tokens, reading->signs, span.start, span.end);
    const int numbers[] = {which, sentence->base + span.start, sentence->base + span.end, tokens.start, tokens.end, sentence->number};
    PyObject *parts = named(self, m->wanted[which].node, span, reading), *list = PyList_GetItem(found, sentence->text);
    PyObject *item = parts && list ? PyTuple_New(7) : NULL;
    int wrong = !item || PyTuple_SetItem(item, 6, parts);
    if (!item) Py_XDECREF(parts);
    for (int i = 0; !wrong && i < 6; i++) {
        PyObject *number = PyLong_FromLong(numbers[i]);
        wrong = !number || PyTuple_SetItem(item, i, number);
    }
    wrong = wrong || PyList_Append(list, item);
    Py_XDECREF(item);
    return wrong ? -1 : 0;
}

/* The sentences in which a match would be of use: those that hold what it could take back. */
static Word useful(const Machine *m, const Wanted *wanted) {
    Word all = 0;
    for (int i = 0; i < wanted->only_count; i++) all |= m->met[wanted->only[i]];
    return all;
}

/* The sentences in which the spans lie. */
static Word sentences_of(const Machine *m, Spans spans) {
    Word all = 0;
    for (int i = 0; i < spans.count; i++)
        for (int number = m->owner[spans.spans[i].start]; number <= m->owner[spans.spans[i].end - 1]; number++) all |= (Word)1 << number;
    return all;
}

/* Look for all that is wanted in the row, first for what is of use by itself; by text what is found. */
static int search(Object *self, const Reading *reading, int longest, PyObject *found) {
    Machine *m = &self->machine;
    memset(m->met, 0, (size_t)m->groups_count * sizeof(Word));
    for (int later = 0; later < 2; later++)
        for (int i = 0; i < m->wanted_count; i++) {
            const Wanted *wanted = m->wanted + i;
            if ((wanted->only_count > 0) != later || !machine_ready(m, wanted->node)) continue;
            if (later && !(useful(m, wanted) & machine_within(m, wanted->node))) continue;
            Spans spans = machine_spans(m, wanted->node, longest);
            Word met = wanted->groups_count ? sentences_of(m, spans) : 0;
            for (int j = 0; j < wanted->groups_count; j++) m->met[wanted->groups[j]] |= met;
            for (int j = 0; j < spans.count; j++)
                if (add_match(self, reading, i, spans.spans[j], found)) return -1;
            if (m->arena.failed) return fail(-2);
        }
    return 0;
}

/* Make room for one more. */
static int room(void **items, int count, int *size, size_t each) {
    if (count < *size) return 0;
    int wanted = *size ? 2 * *size : 64;
    void *grown = realloc(*items, (size_t)wanted * each);
    if (!grown) return fail(-2);
    *items = grown;
    *size = wanted;
    return 0;
}

/* Take the next sentence into the row, or as much of it as there is room for. */
static int take(Reading *reading, const Text *text) {
    if (room((void **)&reading->sentences, reading->sentences_count, &reading->sentences_size, sizeof(Sentence))) return -1;
    const int *at = text->sentences + 3 * reading->sentence;
    Sentence *made = reading->sentences + reading->sentences_count++;
    int opened = reading->places, word = at[0] + reading->word;
    for (; word < at[1] && reading->places < MOST_PLACES; word++) {
        if (text->signs[word] == SKIPPED) continue;
        reading->signs[reading->places] = text->signs[word];
        reading->tokens[reading->places++] = word;
    }
    int whole = word == at[1], last = reading->sentence + 1 == text->sentences_count;
    reading->signs[reading->places] = SKIPPED;
    reading->tokens[reading->places] = word;
    *made = (Sentence){{opened, reading->places}, whole && !last && at[5] == at[2], reading->text, reading->sentence, reading->place - opened};
    reading->place += ++reading->places - opened;
    reading->word = whole ? 0 : word - at[0];
    reading->sentence += whole;
    return 0;
}

/* Take the entities that lie in what was taken of the text from sentence `from` of the row on. */
static int take_settled(Reading *reading, const Text *text, int from) {
    for (int i = from; i < reading->sentences_count; i++) {
        const Sentence *sentence = reading->sentences + i;
        for (; reading->settled < text->settled_count; reading->settled++) {
            const int *one = text->settled + 3 * reading->settled;
            int start = one[1] - sentence->base, end = one[2] - sentence->base;
            if (start > sentence->places.end) break;
            if (start < sentence->places.start || end <= start || end > sentence->places.end) continue;
            if (room((void **)&reading->settled_here, reading->settled_count, &reading->settled_size, sizeof(Settled))) return -1;
            reading->settled_here[reading->settled_count++] = (Settled){one[0], start, end};
        }
    }
    return 0;
}

/* How many sentences are to stay together from the next one on: those of its text, or else of its paragraph. */
static int together(const Reading *reading, const Text *text) {
    const int *at = text->sentences + 3 * reading->sentence;
    int left = text->sentences_count - reading->sentence, count = 1;
    if (!reading->sentence && left <= MOST_SENTENCES) return left;
    while (count < left && count < MOST_SENTENCES && at[3 * count + 2] == at[2]) count++;
    return count;
}

/* Lay out the next row: whole texts while there is room, else whole paragraphs, else whole sentences. Place 0 is nobody's. */
static int lay_out(Reading *reading) {
    reading->signs[0] = SKIPPED;
    reading->tokens[0] = 0;
    reading->places = 1;
    reading->sentences_count = reading->settled_count = 0;
    while (reading->text < reading->count && reading->places < WANTED_PLACES) {
        const Text *text = reading->texts + reading->text;
        int from = reading->sentences_count;
        while (reading->sentence < text->sentences_count) {
            const int *at = text->sentences + 3 * reading->sentence;
            int opens = !reading->sentence || at[2] != at[-1];
            int fits = reading->places + at[1] - at[0] - reading->word < MOST_PLACES;
            fits &= reading->sentences_count + (opens ? together(reading, text) : 1) <= MOST_SENTENCES;
            if (reading->sentences_count && (!fits || (opens && reading->places >= WANTED_PLACES))) break;
            if (take(reading, text)) return -1;
            if (reading->word) break;
        }
        if (take_settled(reading, text, from)) return -1;
        if (reading->sentence < text->sentences_count) break;
        reading->text++;
        reading->sentence = reading->word = reading->place = reading->settled = 0;
    }
    if (reading->sentences_count) reading->sentences[reading->sentences_count - 1].goes_on = 0; /* not beyond the row */
    return 0;
}

static int read_texts(Object *self, Reading *reading, int longest, PyObject *found) {
    Machine *m = &self->machine;
    reading->signs = malloc((MOST_PLACES + 2) * sizeof(int));
    reading->tokens = malloc((MOST_PLACES + 2) * sizeof(int));
    if (!reading->signs || !reading->tokens) return fail(-2);
    while (reading->text < reading->count) {
        if (lay_out(reading)) return -1;
        if (!reading->sentences_count) continue;
        if (fail(machine_row(m, reading->signs, reading->places, reading->sentences, reading->sentences_count))) return -1;
        m->settled = reading->settled_here;
        m->settled_count = reading->settled_count;
        if (search(self, reading, longest, found) || PyErr_CheckSignals()) return -1;
    }
    return 0;
}

/* A text from Python: (signs, sentences, settled). */
static int text_of(const Machine *machine, PyObject *tuple, Text *text) {
    PyObject *signs, *sentences, *settled;
    if (!PyArg_ParseTuple(tuple, "OOO", &signs, &sentences, &settled)) return -1;
    if (!(text->signs = numbers(signs, 0, &text->words_count)) || !(text->sentences = numbers(sentences, 3, &text->sentences_count))
        || !(text->settled = numbers(settled, 3, &text->settled_count)))
        return -1;
    if (sound(machine, text)) return 0;
    PyErr_SetString(PyExc_ValueError, "signs or sentences that do not exist");
    return -1;
}

static PyObject *object_find(Object *self, PyObject *arguments) {
    PyObject *texts;
    int longest;
    if (!PyArg_ParseTuple(arguments, "O!p", &PyList_Type, &texts, &longest)) return NULL;
    Reading reading = {0};
    reading.count = (int)PyList_Size(texts);
    PyObject *found = PyList_New(0);
    int fault = !found;
    if (!fault && !(reading.texts = calloc((size_t)reading.count + 1, sizeof(Text)))) fault = fail(-2);
    for (int i = 0; !fault && i < reading.count; i++) {
        PyObject *text = PyList_GetItem(texts, i), *list = PyList_New(0);
        fault = !text || !list || PyList_Append(found, list) || text_of(&self->machine, text, reading.texts + i);
        Py_XDECREF(list);
    }
    if (fault || read_texts(self, &reading, longest, found)) Py_CLEAR(found);
    drop(&reading);
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
    const char *content, *wanted;
    Py_ssize_t size, wanted_size;
    (void)keywords;
    PyObject *names;
    if (!PyArg_ParseTuple(arguments, "y#Oy#", &content, &size, &names, &wanted, &wanted_size)) return NULL;
    if (!PyList_Check(names)) {
        PyErr_SetString(PyExc_TypeError, "the names of the parts are a list");
        return NULL;
    }
    Object *self = (Object *)new_object(type, 0);
    if (!self) return NULL;
    Py_INCREF(names);
    self->names = names;
    self->none = PyDict_New();
    int *data = malloc((size_t)size + (size_t)wanted_size + sizeof(int)); /* aligned, which bytes need not be */
    int fault = !data || !self->none ? -2 : (size | wanted_size) % (Py_ssize_t)sizeof(int) ? -1 : 0;
    if (!fault) {
        size_t count = (size_t)size / sizeof(int);
        memcpy(data, content, (size_t)size);
        memcpy(data + count, wanted, (size_t)wanted_size);
        fault = machine_load(&self->machine, data, count, data + count, (size_t)wanted_size / sizeof(int));
    }
    free(data);
    if (fail(fault)) Py_CLEAR(self);
    return (PyObject *)self;
}

static void object_free(Object *self) {
    machine_free(&self->machine);
    Py_XDECREF(self->names);
    Py_XDECREF(self->none);
    free_object((PyObject *)self);
}

static PyMethodDef methods[] = {
    {"add", (PyCFunction)object_add, METH_O, "add(classes)\n--\n\nThe next sign is a word of these classes."},
    {"find", (PyCFunction)object_find, METH_VARARGS,
     "find(texts, longest)\n--\n\n"
     "What the nodes match in texts (signs, sentences, settled entities): for each text a list, for each match the\n"
     "node's index, first place and end, first token and end, sentence, and by name the first token and end of its parts."},
    {NULL, NULL, 0, NULL},
};

static PyType_Slot slots[] = {
    {Py_tp_doc, "Machine(plan, names, wanted)\n--\n\n"
                "Patterns of one language, ready to be run: what is wanted of them as plan.c reads it; names are those of parts."},
    {Py_tp_new, object_new},
    {Py_tp_dealloc, object_free},
    {Py_tp_methods, methods},
    {0, NULL},
};

PyType_Spec machine_spec = {"replylint._core.Machine", sizeof(Object), 0, Py_TPFLAGS_DEFAULT, slots};

static int add_type(PyObject *module, const char *name, PyType_Spec *spec) {
    PyObject *type = PyType_FromSpec(spec);
    int wrong = !type || PyModule_AddObjectRef(module, name, type);
    Py_XDECREF(type);
    return wrong;
}

static int execute(PyObject *module) {
    int wrong = add_type(module, "Machine", &machine_spec) || add_type(module, "Cuts", &cuts_spec);
    wrong = wrong || add_type(module, "Places", &places_spec) || add_type(module, "Tallies", &tallies_spec);
    return wrong || PyModule_AddIntConstant(module, "FORMAT", FORMAT) ? -1 : 0;
}

static PyModuleDef_Slot module_slots[] = {{Py_mod_exec, execute}, {0, NULL}};

static PyMethodDef functions[] = {
    {"gather", gather, METH_VARARGS, "gather(raw, steps, match)\n--\n\nAs replylint.lexicon.gather.gather."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "_core", "What replylint does over and over, in C.", 0, functions, module_slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__core(void) { return PyModuleDef_Init(&definition); }
