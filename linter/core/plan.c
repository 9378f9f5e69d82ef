/* Reading a plan (plan.py writes it) and the words' signs. */

#include "machine.h"

#include <stdlib.h>
#include <string.h>

/* Where a plan's numbers are taken from; it is wrong from the moment when there are too few. */
typedef struct {
    const int *at, *end;
    int wrong;
} Reader;

static int next(Reader *reader) {
    if (reader->at >= reader->end) {
        reader->wrong = 1;
        return 0;
    }
    return *reader->at++;
}

/* So many numbers, each at least 0 and less than `below`. */
static const int *several(Reader *reader, int count, int below) {
    const int *found = reader->at;
    if (count < 0 || count > reader->end - reader->at) {
        reader->wrong = 1;
        return found;
    }
    for (int i = 0; i < count; i++) reader->wrong |= found[i] < 0 || found[i] >= below;
    reader->at += count;
    return found;
}

/* Which of a node's arguments are nodes: those from here ... */
static int items_from(const Node *node) { return node->kind == SEQUENCE || node->kind == CHOICE; /* the first says how many items there are */ }

/* ... and up to here. */
static int items_end(const Node *node) {
    switch (node->kind) {
    case ANY: case NEXT: case CLASS: case ENTITY: case MARK: case GAP: case WORDS: return 0;
    case NOT: case PART: case OPTIONAL: case MAYBE: return 1;
    default: return node->args_count;
    }
}

/* Whether the arguments are as many and such as the kind asks for; items come before what is made of them. */
static int sound(const Node *node, int number) {
    int least = 1, most = 1;
    switch (node->kind) {
    case ANY: case NEXT: least = most = 0; break;
    case CLASS: case ENTITY: case MARK: case OPTIONAL: case MAYBE: break;
    case NOT: case PART: case GAP: most = least = 2; break;
    default: most = node->args_count;
    }
    if (node->args_count < least || node->args_count > most) return 0;
    if (items_from(node) && (node->args[0] < 0 || node->args[0] >= node->args_count)) return 0;
    for (int i = items_from(node); i < items_end(node); i++)
        if (node->args[i] < 0 || node->args[i] >= number) return 0;
    return 1;
}

static int read_plan(Machine *machine, Reader *reader) {
    machine->classes_count = next(reader);
    machine->needs_count = next(reader);
    machine->nodes_count = next(reader);
    int classes = machine->classes_count, needs = machine->needs_count, nodes = machine->nodes_count;
    size_t left = (size_t)(reader->end - reader->at);
    if (reader->wrong || classes < 0 || needs < 0 || nodes < 0 || (size_t)needs > left || (size_t)nodes > left) return -1;
    machine->nodes = calloc((size_t)nodes + 1, sizeof(Node));
    machine->needs_from = calloc((size_t)classes + 2, sizeof(int));
    machine->need_classes = calloc((size_t)needs + 1, sizeof(int *));
    if (!machine->nodes || !machine->needs_from || !machine->need_classes) return -2;
    size_t total = 0;
    for (int need = 0; need < needs && !reader->wrong; need++) {
        machine->need_classes[need] = reader->at;
        int count = next(reader);
        const int *found = several(reader, count, classes);
        for (int i = 0; !reader->wrong && i < count; i++, total++) machine->needs_from[found[i] + 2]++;
    }
    if (reader->wrong) return -1;
    machine->needs_of = calloc(total + 1, sizeof(int));
    if (!machine->needs_of) return -2;
    for (int i = 2; i < classes + 2; i++) machine->needs_from[i] += machine->needs_from[i - 1];
    for (int need = 0; need < needs; need++) {
        const int *met = machine->need_classes[need];
        for (int i = 1; i <= met[0]; i++) machine->needs_of[machine->needs_from[met[i] + 1]++] = need;
    }
    for (int number = 0; number < nodes && !reader->wrong; number++) {
        Node *node = machine->nodes + number;
        node->kind = next(reader);
        node->flags = next(reader);
        node->needs_count = next(reader);
        node->needs = several(reader, node->needs_count, needs);
        node->args_count = next(reader);
        node->args = several(reader, node->args_count, INT32_MAX);
        if (reader->wrong || node->kind < 0 || node->kind >= KINDS || !sound(node, number)) return -1;
        if (node->kind == CLASS || node->kind == WORDS)
            for (int i = 0; i < node->args_count; i++)
                if (node->args[i] >= classes) return -1;
    }
    return reader->wrong || reader->at != reader->end ? -1 : 0;
}

/* Mark the classes that the wanted nodes look at, or ask for before they look. */
static int want(Machine *machine) {
    char *reached = calloc((size_t)machine->nodes_count + 1, 1);
    if (!reached) return -2;
    for (int i = 0; i < machine->wanted_count; i++) reached[machine->wanted[i].node] = 1;
    for (int number = machine->nodes_count - 1; number >= 0; number--) { /* items come before what is made of them */
        const Node *node = machine->nodes + number;
        if (!reached[number]) continue;
        for (int i = items_from(node); i < items_end(node); i++) reached[node->args[i]] = 1;
        for (int i = 0; (node->kind == CLASS || node->kind == WORDS) && i < node->args_count; i++) machine->classes[node->args[i]].wanted = 1;
        for (int i = 0; i < node->needs_count; i++) {
            const int *classes = machine->need_classes[node->needs[i]];
            for (int j = 1; j <= classes[0]; j++) machine->classes[classes[j]].wanted = 1;
        }
    }
    free(reached);
    return 0;
}

static int read_wanted(Machine *machine, Reader *reader) {
    while (reader->at < reader->end) {
        Wanted one;
        one.node = *several(reader, 1, machine->nodes_count);
        one.groups_count = next(reader);
        one.groups = several(reader, one.groups_count, MOST_GROUPS);
        one.only_count = next(reader);
        one.only = several(reader, one.only_count, MOST_GROUPS);
        if (reader->wrong) return -1;
        for (int i = 0; i < one.groups_count; i++)
            if (one.groups[i] >= machine->groups_count) machine->groups_count = one.groups[i] + 1;
        for (int i = 0; i < one.only_count; i++)
            if (one.only[i] >= machine->groups_count) machine->groups_count = one.only[i] + 1;
        machine->wanted[machine->wanted_count++] = one;
    }
    return 0;
}

int machine_load(Machine *machine, const int *data, size_t count, const int *wanted, size_t wanted_count) {
    machine->data = malloc((count + 1) * sizeof(int));
    if (!machine->data) return -2;
    memcpy(machine->data, data, count * sizeof(int));
    Reader reader = {machine->data, machine->data + count, 0};
    int fault = read_plan(machine, &reader);
    if (fault) return fault;
    size_t classes = (size_t)machine->classes_count + 1, needs = (size_t)machine->needs_count + 1;
    machine->classes = calloc(classes, sizeof(Class));
    machine->wanted = malloc((wanted_count + 1) * sizeof(Wanted));
    machine->wanted_data = malloc((wanted_count + 1) * sizeof(int));
    machine->need_within = calloc(needs, sizeof(Word));
    machine->known = calloc((size_t)machine->nodes_count + 1, sizeof(Known));
    machine->memos = calloc((size_t)machine->nodes_count + 1, sizeof(Memo));
    machine->leads = calloc((size_t)machine->nodes_count + 1, sizeof(Lead));
    machine->need_count = calloc(needs, sizeof(int));
    int by_need = machine->need_within && machine->need_count;
    if (!machine->wanted || !machine->wanted_data) return -2;
    if (!machine->classes || !by_need || !machine->known || !machine->memos || !machine->leads) return -2;
    memcpy(machine->wanted_data, wanted, wanted_count * sizeof(int));
    Reader wishes = {machine->wanted_data, machine->wanted_data + wanted_count, 0};
    if (read_wanted(machine, &wishes)) return -1;
    if (!(machine->met = calloc((size_t)machine->groups_count + 1, sizeof(Word)))) return -2;
    machine_order(machine);
    return want(machine);
}

void machine_order(Machine *machine) {
    for (int i = 0; i < machine->nodes_count; i++) {
        const Node *node = machine->nodes + i;
        int none = machine->needs_count;
        Lead lead = {none, none, node->needs_count > 2, node->flags & CROSSES};
        for (int j = 0; j < node->needs_count; j++) {
            int need = node->needs[j];
            if (lead.first == none || machine->need_count[need] < machine->need_count[lead.first]) {
                lead.second = lead.first;
                lead.first = need;
            } else if (lead.second == none || machine->need_count[need] < machine->need_count[lead.second]) lead.second = need;
        }
        machine->leads[i] = lead;
    }
}

int machine_sign(Machine *machine, const int *classes, int count) {
    if (machine->signs_count == machine->signs_size) {
        int size = machine->signs_size ? 2 * machine->signs_size : 1024;
        Sign *grown = realloc(machine->signs, (size_t)size * sizeof(Sign));
        if (!grown) return -2;
        machine->signs = grown;
        machine->signs_size = size;
    }
    for (int i = 0; i < count; i++)
        if (classes[i] < 0 || classes[i] >= machine->classes_count) return -1;
    Sign sign = {0};
    sign.classes = malloc(((size_t)count + 1) * sizeof(int));
    if (!sign.classes) return -2;
    for (int i = 0; i < count; i++)
        if (machine->classes[classes[i]].wanted) sign.classes[sign.count++] = classes[i];
    machine->signs[machine->signs_count++] = sign;
    return 0;
}

void machine_free(Machine *machine) {
    for (int i = 0; i < machine->signs_count; i++) free(machine->signs[i].classes);
    free(machine->signs);
    free(machine->data);
    free(machine->nodes);
    free(machine->needs_from);
    free(machine->needs_of);
    free(machine->classes);
    free(machine->wanted);
    free(machine->wanted_data);
    free(machine->met);
    free(machine->memos);
    free(machine->leads);
    free(machine->known);
    free(machine->need_count);
    free(machine->need_classes);
    free(machine->need_within);
    arena_free(&machine->arena);
    memset(machine, 0, sizeof *machine);
}
