/* The patterns of one language as a graph of nodes, and what they find in a row of sentences.
 *
 * The same as nodes.py, flexible.py and both.py do, which say what each kind of node means; there masks are Python's integers
 * over as many texts as there are, here they are so many machine words over a few. */

#ifndef REPLYLINT_MACHINE_H
#define REPLYLINT_MACHINE_H

#include "masks.h"

typedef enum { CLASS, ANY, ENTITY, MARK, NOT, PHRASE, WORDS, OPTIONS, OPTIONAL, GAP, NEXT, MAYBE, PART, SEQUENCE, CHOICE, BOTH, KINDS } Kind;

enum { NULLABLE = 1, CROSSES = 2, NAMED = 4, RIGID = 8 };
enum { COMMA = -1, QUESTION = -2, SKIPPED = -3 }; /* in the place of a word's sign, as in vocabulary.py */

typedef struct {
    int kind, flags;
    int needs_count, args_count;
    const int *needs; /* needs, of each of which the sentence (or block) must hold a word */
    const int *args;  /* other nodes, or what the kind has of its own */
} Node;

typedef struct {
    int length, own; /* own: `begins` is nobody else's, and may still be added to */
    Mask begins;
} Pair;

typedef struct {
    int count;
    Pair *pairs;
} Relation;

typedef struct {
    int start, end;
} Span;

typedef struct {
    Span places;  /* its first place, and its separator's */
    int goes_on;  /* the next sentence is in the same paragraph */
    int text;     /* which of the texts it is in, and its number there */
    int number;
    int base;     /* what turns a place of the row into one of the text */
} Sentence;

typedef struct {
    int count;
    Span *spans;
} Spans;

typedef struct {
    int node;
    Mask first; /* where it may begin; null: anywhere */
} Option;

/* What is known of a node in this row. */
typedef struct {
    int known, options_count;
    Relation relation;
    Mask first, begins;
    Option *options;
    Spans both;
} Memo;

typedef struct {
    int name, start, end;
} Part_;

/* Where that stands. Few nodes are looked at in a row, so that it stays close together. */
typedef struct {
    uint32_t stamp, memo;
} Known;

/* Two of a node's needs that fewest rows meet; a need that every row meets stands in for one that it lacks. */
typedef struct {
    int first, second;
    int more; /* that is not all that it asks for */
    int crosses; /* it asks for both in the row, not in one sentence */
} Lead;

/* What is looked for: a node, the groups that its matches belong to, and those without a match of which it is of no use. */
typedef struct {
    int node, groups_count, only_count;
    const int *groups, *only;
} Wanted;

#define MOST_GROUPS 4096
#define MOST_PARTS 16

typedef struct {
    int count;
    Part_ parts[MOST_PARTS];
} Parts;

typedef struct {
    int entity, start, end; /* places of the row */
} Settled;

#define MOST_SENTENCES 64 /* in a row: so many bits has a word */

typedef struct {
    uint32_t stamp;  /* the row that the rest is about */
    uint16_t shared; /* `places` is a sign's */
    uint16_t wanted; /* a node that is looked for needs it */
    Word within;     /* the sentences that hold it */
    Mask places;
} Class;

typedef struct {
    int count;
    int *classes; /* those that are wanted */
    uint32_t stamp; /* the row that the rest is about */
    int low, high;  /* the words of `places` between which all of them are */
    Word within;    /* the sentences that hold it */
    Word *places;
} Sign;

typedef struct {
    /* the plan */
    int *data, *wanted_data;
    int wanted_count;
    Wanted *wanted; /* what is looked for */
    int groups_count;
    Word *met;      /* by group: the sentences in which one of its nodes matched in this row */
    int classes_count, needs_count, nodes_count;
    Node *nodes;
    int *needs_from, *needs_of; /* by class: the needs that it meets */
    const int **need_classes;   /* by need: how many classes it has, and which */
    Lead *leads;     /* by node */
    int *need_count; /* the sentences that met it, of those that were looked at */
    int looked_at;
    /* the words met so far, by what they are in patterns */
    Sign *signs;
    int signs_count, signs_size;
    /* the row that is being read */
    Arena arena;
    uint32_t stamp;
    int width, sentences_count;
    Class *classes;
    Word *need_within; /* by need: the sentences that hold a word of it */
    Known *known; /* by node */
    Memo *memos;  /* as many as are used, in the order in which they were asked for */
    uint32_t memos_used;
    Mask words, commas, questions, starts, ends, everywhere;
    const int *owner; /* by place: the sentence */
    const Sentence *sentences;
    Mask *runs[2];
    int runs_size[2];
    Settled *settled;
    int settled_count;
} Machine;

/* Read a plan, and what of it is looked for: of each a node, how many groups and which, and the same of those that it
 * is of no use without. 0, or -1: not a plan, or no such nodes, or -2: out of memory. */
int machine_load(Machine *machine, const int *data, size_t count, const int *wanted, size_t wanted_count);
int machine_sign(Machine *machine, const int *classes, int count); /* 0, or -1: no such class, or -2: out of memory */
void machine_free(Machine *machine);
void machine_order(Machine *machine); /* ask first for what is rare, as far as is known by now */

/* Begin a row of at most MOST_SENTENCES sentences: `signs` by place. -2: out of memory. */
int machine_row(Machine *machine, const int *signs, int places, const Sentence *sentences, int sentences_count);
Word machine_within(const Machine *machine, int node); /* the sentences that hold a word of each need; all of them if it crosses sentences and the row holds them */
Spans machine_spans(Machine *machine, int node, int longest);
void machine_parts(Machine *machine, int node, int start, int end, Parts *parts);

/* Whether a sentence (of a node that crosses sentences: the row) holds a word of each need. */
static inline int machine_ready(Machine *machine, int node) {
    const Lead *lead = machine->leads + node;
    Word first = machine->need_within[lead->first], second = machine->need_within[lead->second];
    if (lead->crosses ? !first || !second : !(first & second)) return 0;
    return !lead->more || machine_within(machine, node);
}

/* for parts.c */
Mask machine_ends(Machine *machine, int node, Mask mask);
Mask machine_back(Machine *machine, int node, Mask mask);
Relation machine_relation(Machine *machine, int node);
void machine_both_parts(Machine *machine, int node, int start, int end, Parts *parts);

#endif
