/* What the nodes of a plan find in a row (machine.h). Names of functions are those of the methods in nodes.py. */

#include "machine.h"

#include <stdlib.h>
#include <string.h>

#define ARENA (&m->arena)
#define OR(a, b) mask_or(ARENA, m->width, a, b)
#define AND(a, b) mask_and(ARENA, m->width, a, b)
#define LESS(a, b) mask_less(ARENA, m->width, a, b)
#define LATER(mask, places) mask_later(ARENA, m->width, mask, places)
#define EARLIER(mask, places) mask_earlier(ARENA, m->width, mask, places)
#define EACH(place, mask) (int place = mask_after(m->width, mask, 0); place >= 0; place = mask_after(m->width, mask, place + 1))

enum { RELATION = 1, FIRST = 2, BEGINS = 4, OPTIONS_KNOWN = 8, BOTH_KNOWN = 16 };
#define LOOKED_AT 512 /* sentences, to see what is rare */
#define FARTHEST 64 /* as in flexible.py: words between two items of a "both" */

static Mask first(Machine *m, int id);
static Mask begins(Machine *m, int id);

static int is(const Node *node, int flag) { return (node->flags & flag) != 0; }

static Memo *memo(Machine *m, int id) {
    Memo *found = m->memos + id;
    if (found->stamp != m->stamp) {
        found->stamp = m->stamp;
        found->known = 0;
    }
    return found;
}

/* The sentences that hold a word of a need. */
static Mask within(const Machine *m, int need) { return m->need_within + (size_t)need * (size_t)m->sentences_width; }

int machine_ready_(Machine *m, int id) {
    const Node *node = m->nodes + id;
    if (node->needs_count < 2) return 1;
    for (int i = 0; node->needs_count > 2 && i < node->needs_count; i++)
        if (!mask_has(m->any, node->needs[i])) return 0;
    if (is(node, CROSSES)) return 1;
    if (node->needs_count == 2) {
        Mask a = within(m, node->needs[0]), b = within(m, node->needs[1]);
        for (int i = 0; i < m->sentences_width; i++)
            if (a[i] & b[i]) return 1;
        return 0;
    }
    for (int i = 0; i < m->sentences_width; i++) {
        Word all = ~(Word)0;
        for (int j = 0; all && j < node->needs_count; j++) all &= within(m, node->needs[j])[i];
        if (all) return 1;
    }
    return 0;
}

static Mask class_mask(const Machine *m, int number) {
    return m->class_stamp[number] == m->stamp ? m->class_mask[number] : NULL;
}

/* The places where so many words follow one another, with commas between them unless in one clause. */
static Mask runs(Machine *m, int count, int clause) {
    if (count >= m->runs_size[clause]) {
        if (count < 1) return NULL;
        Mask *grown = arena_get(ARENA, (size_t)(count + 1) * sizeof(Mask));
        if (!grown) return NULL;
        if (!m->runs_size[clause]) grown[0] = NULL;
        if (m->runs_size[clause]) memcpy(grown, m->runs[clause], (size_t)m->runs_size[clause] * sizeof(Mask));
        Mask one = clause ? m->words : OR(m->words, m->commas);
        for (int i = m->runs_size[clause] ? m->runs_size[clause] : 1; i <= count; i++)
            grown[i] = i == 1 ? one : AND(grown[i / 2], EARLIER(grown[i - i / 2], i / 2));
        m->runs[clause] = grown;
        m->runs_size[clause] = count + 1;
    }
    return m->runs[clause][count];
}

/* --- rigid nodes ------------------------------------------------------------------------------------------------ */

static Relation one(Machine *m, int length, Mask mask) {
    Relation made = {0, NULL};
    if (mask && (made.pairs = arena_get(ARENA, sizeof(Pair)))) made.pairs[made.count++] = (Pair){length, mask};
    return made;
}

/* Add to a relation that has room. */
static void put(Machine *m, Relation *relation, int length, Mask mask) {
    if (!mask || !relation->pairs) return;
    for (int i = 0; i < relation->count; i++)
        if (relation->pairs[i].length == length) {
            relation->pairs[i].begins = OR(relation->pairs[i].begins, mask);
            return;
        }
    relation->pairs[relation->count++] = (Pair){length, mask};
}

static Relation room(Machine *m, size_t pairs) {
    return (Relation){0, arena_get(ARENA, (pairs ? pairs : 1) * sizeof(Pair))};
}

static Relation phrase(Machine *m, const Node *node) {
    Relation reached = machine_relation(m, node->args[0]);
    for (int i = 1; i < node->args_count && reached.count; i++) {
        Relation item = machine_relation(m, node->args[i]);
        Relation joined = room(m, (size_t)reached.count * (size_t)item.count);
        for (int j = 0; j < item.count; j++)
            for (int k = 0; k < reached.count; k++) {
                Pair before = reached.pairs[k];
                put(m, &joined, before.length + item.pairs[j].length, AND(before.begins, EARLIER(item.pairs[j].begins, before.length)));
            }
        reached = joined;
    }
    return reached;
}

static Relation options(Machine *m, const Node *node) {
    Relation *found = arena_get(ARENA, (size_t)node->args_count * sizeof(Relation));
    size_t pairs = 0;
    int count = 0;
    for (int i = 0; found && i < node->args_count; i++)
        if (machine_ready(m, node->args[i])) {
            found[count] = machine_relation(m, node->args[i]);
            pairs += (size_t)found[count].count;
            count += found[count].count > 0;
        }
    if (count == 1) return found[0];
    Relation joined = room(m, pairs);
    for (int i = 0; i < count; i++)
        for (int j = 0; j < found[i].count; j++) put(m, &joined, found[i].pairs[j].length, found[i].pairs[j].begins);
    return joined;
}

static Relation entity(Machine *m, const Node *node) {
    Relation made = room(m, (size_t)m->settled_count);
    for (int i = 0; i < m->settled_count; i++)
        if (m->settled[i].entity == node->args[0])
            put(m, &made, m->settled[i].end - m->settled[i].start, mask_bit(ARENA, m->width, m->settled[i].start));
    return made;
}

static Relation relate(Machine *m, const Node *node) {
    switch (node->kind) {
    case CLASS: return one(m, 1, class_mask(m, node->args[0]));
    case ANY: return one(m, 1, m->words);
    case ENTITY: return entity(m, node);
    case MARK:
        switch (node->args[0]) {
        case 0: return one(m, 1, m->commas);
        case 1: return one(m, 1, m->questions);
        case 2: return one(m, 0, m->starts);
        default: return one(m, 0, m->ends);
        }
    case NOT: {
        Mask taken = node->args[1] ? begins(m, node->args[0]) : machine_ends(m, node->args[0], first(m, node->args[0]));
        return one(m, 0, LESS(m->everywhere, taken));
    }
    case PHRASE: return phrase(m, node);
    case WORDS: {
        Mask mask = class_mask(m, node->args[0]);
        for (int i = 1; i < node->args_count && mask; i++) mask = AND(mask, EARLIER(class_mask(m, node->args[i]), i));
        return one(m, node->args_count, mask);
    }
    case OPTIONS: return options(m, node);
    case OPTIONAL: {
        Relation item = machine_relation(m, node->args[0]), made = room(m, (size_t)item.count + 1);
        put(m, &made, 0, m->everywhere);
        for (int i = 0; i < item.count; i++)
            if (item.pairs[i].length) put(m, &made, item.pairs[i].length, item.pairs[i].begins);
        return made;
    }
    case PART: return machine_relation(m, node->args[0]);
    default: return (Relation){0, NULL};
    }
}

Relation machine_relation(Machine *m, int id) {
    Memo *known = memo(m, id);
    if (!(known->known & RELATION)) {
        Relation found = machine_ready(m, id) ? relate(m, m->nodes + id) : (Relation){0, NULL};
        known->relation = found;
        known->known |= RELATION;
    }
    return known->relation;
}

/* --- flexible nodes --------------------------------------------------------------------------------------------- */

static Mask sentence(Machine *m, int number) {
    Word *made = mask_new(ARENA, m->width);
    Span places = m->sentences[number].places;
    for (int place = places.start; made && place < places.end; place++) mask_set(made, place);
    return made;
}

/* From places to any place of the next sentence; or `backwards`, of the one before, with its end. */
static Mask across(Machine *m, Mask mask, int backwards) {
    Mask reached = NULL;
    int last = -1;
    for EACH (place, mask) {
        int number = m->owner[place];
        if (number == last) continue;
        last = number;
        if (backwards && number && m->sentences[number - 1].goes_on) {
            Mask before = sentence(m, number - 1);
            reached = OR(reached, OR(before, LATER(before, 1)));
        } else if (!backwards && m->sentences[number].goes_on) reached = OR(reached, sentence(m, number + 1));
    }
    return reached;
}

/* The joined items of a sequence, the options of a choice: what its arguments hold after the items themselves. */
static const int *joined(const Node *node, int *count) {
    *count = node->args_count - 1 - node->args[0];
    return node->args + 1 + node->args[0];
}

/* The options of a choice that the row can hold. */
static Memo *present(Machine *m, int id) {
    Memo *known = memo(m, id);
    if (known->known & OPTIONS_KNOWN) return known;
    int count, found = 0;
    const int *all = joined(m->nodes + id, &count);
    Option *kept = arena_get(ARENA, (size_t)count * sizeof(Option));
    Mask anywhere = NULL;
    for (int i = 0; kept && i < count; i++) {
        if (!machine_ready(m, all[i])) continue;
        Mask here = first(m, all[i]);
        int nullable = is(m->nodes + all[i], NULLABLE);
        anywhere = OR(anywhere, here);
        if (here || nullable) kept[found++] = (Option){all[i], nullable ? NULL : here};
    }
    known->options = kept;
    known->options_count = found;
    known->first = anywhere;
    known->known |= OPTIONS_KNOWN | FIRST;
    return known;
}

typedef struct {
    int count, size;
    Span *spans;
} Growing;

static void grow(Machine *m, Growing *list, Span span) {
    if (list->count == list->size) {
        int size = list->size ? 2 * list->size : 16;
        Span *grown = arena_get(ARENA, (size_t)size * sizeof(Span));
        if (!grown) return;
        if (list->count) memcpy(grown, list->spans, (size_t)list->count * sizeof(Span));
        list->spans = grown;
        list->size = size;
    }
    list->spans[list->count++] = span;
}

/* Whether the two do not overlap and only words, and not too many, lie between them. */
static int fits(const Machine *m, Span a, Span b) {
    Span before = a.start <= b.start ? a : b, after = a.start <= b.start ? b : a;
    if (after.start < before.end || after.start - before.end > FARTHEST) return 0;
    for (int place = before.end; place < after.start; place++)
        if (!mask_has(m->words, place)) return 0;
    return 1;
}

/* Call for every choice of one span an item that fit together; it stops when that answers other than 0. */
typedef int (*Use)(void *what, const Span *chosen, int count);

static int combine(Machine *m, const Spans *items, int count, Span *chosen, int number, Use use, void *what) {
    if (number == count) return use(what, chosen, count);
    for (int i = 0; i < items[number].count; i++) {
        Span span = items[number].spans[i];
        int fit = 1;
        for (int j = 0; fit && j < number; j++) fit = fits(m, chosen[j], span);
        if (!fit) continue;
        chosen[number] = span;
        if (combine(m, items, count, chosen, number + 1, use, what)) return 1;
    }
    return 0;
}

static void together(Machine *m, const Node *node, Use use, void *what) {
    Spans *items = arena_get(ARENA, (size_t)node->args_count * sizeof(Spans));
    Span *chosen = arena_get(ARENA, (size_t)node->args_count * sizeof(Span));
    for (int i = 0; i < node->args_count; i++)
        if (!first(m, node->args[i])) return;
    for (int i = 0; items && i < node->args_count; i++) items[i] = machine_spans(m, node->args[i], 0);
    if (items && chosen) combine(m, items, node->args_count, chosen, 0, use, what);
}

static Span whole(const Span *chosen, int count) {
    Span all = chosen[0];
    for (int i = 1; i < count; i++) {
        if (chosen[i].start < all.start) all.start = chosen[i].start;
        if (chosen[i].end > all.end) all.end = chosen[i].end;
    }
    return all;
}

typedef struct {
    Machine *machine;
    Growing found;
} Collected;

static int collect(void *what, const Span *chosen, int count) {
    Collected *into = what;
    Span all = whole(chosen, count);
    for (int i = into->found.count - 1; i >= 0; i--)
        if (into->found.spans[i].start == all.start && into->found.spans[i].end == all.end) return 0;
    grow(into->machine, &into->found, all);
    return 0;
}

/* The matches of a "both". */
static Spans both(Machine *m, int id) {
    Memo *known = memo(m, id);
    if (!(known->known & BOTH_KNOWN)) {
        Collected into = {m, {0, 0, NULL}};
        together(m, m->nodes + id, collect, &into);
        known->both = (Spans){into.found.count, into.found.spans};
        known->known |= BOTH_KNOWN;
    }
    return known->both;
}

static Mask gap_ends(Machine *m, const Node *node, Mask mask, int backwards) {
    int reach = 1, left = node->args[0];
    while (left > 0) { /* steps each at most what those before reach, so that no distance is left out */
        int step = reach < left ? reach : left;
        Mask run = runs(m, step, node->args[1]);
        mask = OR(mask, backwards ? AND(EARLIER(mask, step), run) : LATER(AND(mask, run), step));
        left -= step;
        reach += step;
    }
    return mask;
}

Mask machine_ends(Machine *m, int id, Mask mask) {
    const Node *node = m->nodes + id;
    Mask reached = NULL;
    int count;
    if (!mask) return NULL;
    if (is(node, RIGID)) {
        if (node->kind == CLASS) return LATER(AND(class_mask(m, node->args[0]), mask), 1);
        Relation relation = machine_relation(m, id);
        for (int i = 0; i < relation.count; i++) reached = OR(reached, LATER(AND(relation.pairs[i].begins, mask), relation.pairs[i].length));
        return reached;
    }
    switch (node->kind) {
    case GAP: return gap_ends(m, node, mask, 0);
    case NEXT: return across(m, mask, 0);
    case MAYBE: return OR(mask, machine_ends(m, node->args[0], mask));
    case PART: return machine_ends(m, node->args[0], mask);
    case SEQUENCE: {
        const int *items = joined(node, &count);
        for (int i = 0; i < count && mask; i++) mask = machine_ends(m, items[i], mask);
        return mask;
    }
    case CHOICE: {
        Memo *here = present(m, id);
        Option *kept = here->options;
        count = here->options_count;
        for (int i = 0; i < count; i++) {
            Mask from = kept[i].first ? AND(mask, kept[i].first) : mask;
            if (from) reached = OR(reached, machine_ends(m, kept[i].node, from));
        }
        return reached;
    }
    default: {
        Spans found = both(m, id);
        Word *made = mask_new(ARENA, m->width);
        for (int i = 0; made && i < found.count; i++)
            if (mask_has(mask, found.spans[i].start)) mask_set(made, found.spans[i].end);
        return AND(made, m->everywhere);
    }
    }
}

Mask machine_back(Machine *m, int id, Mask mask) {
    const Node *node = m->nodes + id;
    Mask reached = NULL;
    int count;
    if (!mask) return NULL;
    if (is(node, RIGID)) {
        Relation relation = machine_relation(m, id);
        for (int i = 0; i < relation.count; i++) reached = OR(reached, AND(EARLIER(mask, relation.pairs[i].length), relation.pairs[i].begins));
        return reached;
    }
    switch (node->kind) {
    case GAP: return gap_ends(m, node, mask, 1);
    case NEXT: return across(m, mask, 1);
    case MAYBE: return OR(mask, machine_back(m, node->args[0], mask));
    case PART: return machine_back(m, node->args[0], mask);
    case SEQUENCE: {
        const int *items = joined(node, &count);
        for (int i = count - 1; i >= 0 && mask; i--) mask = machine_back(m, items[i], mask);
        return mask;
    }
    case CHOICE: {
        Memo *here = present(m, id);
        Option *kept = here->options;
        count = here->options_count;
        for (int i = 0; i < count; i++) {
            Mask found = machine_back(m, kept[i].node, mask);
            reached = OR(reached, kept[i].first ? AND(found, kept[i].first) : found);
        }
        return reached;
    }
    default: {
        Spans found = both(m, id);
        Word *made = mask_new(ARENA, m->width);
        for (int i = 0; made && i < found.count; i++)
            if (mask_has(mask, found.spans[i].end)) mask_set(made, found.spans[i].start);
        return AND(made, m->everywhere);
    }
    }
}

/* Where a node may match nothing. */
static Mask empty(Machine *m, int id) {
    const Node *node = m->nodes + id;
    Mask found = NULL;
    int count;
    if (!is(node, NULLABLE)) return NULL;
    if (is(node, RIGID)) {
        Relation relation = machine_relation(m, id);
        for (int i = 0; i < relation.count; i++)
            if (!relation.pairs[i].length) return relation.pairs[i].begins;
        return NULL;
    }
    switch (node->kind) {
    case PART: return empty(m, node->args[0]);
    case SEQUENCE: {
        const int *items = joined(node, &count);
        found = m->everywhere;
        for (int i = 0; i < count; i++) found = AND(found, empty(m, items[i]));
        return found;
    }
    case CHOICE: {
        Memo *here = present(m, id);
        Option *kept = here->options;
        count = here->options_count;
        for (int i = 0; i < count; i++) found = OR(found, empty(m, kept[i].node));
        return found;
    }
    default: return m->everywhere;
    }
}

static Mask sequence_first(Machine *m, int id) {
    int count;
    const int *items = joined(m->nodes + id, &count);
    if (!machine_ready(m, id)) return NULL;
    for (int i = 0; i < count; i++)
        if (!is(m->nodes + items[i], NULLABLE) && !first(m, items[i])) return NULL;
    Mask found = NULL, skipped = m->everywhere;
    for (int i = 0; i < count; i++) {
        found = OR(found, AND(first(m, items[i]), skipped));
        if (!is(m->nodes + items[i], NULLABLE)) break;
        skipped = AND(skipped, empty(m, items[i]));
    }
    return found;
}

static Mask find_first(Machine *m, int id) {
    const Node *node = m->nodes + id;
    Mask found = NULL;
    if (is(node, RIGID)) {
        Relation relation = machine_relation(m, id);
        for (int i = 0; i < relation.count; i++)
            if (relation.pairs[i].length) found = OR(found, relation.pairs[i].begins);
        return found;
    }
    switch (node->kind) {
    case GAP: return node->args[0] ? runs(m, 1, node->args[1]) : NULL;
    case NEXT: return m->words;
    case MAYBE: case PART: return first(m, node->args[0]);
    case SEQUENCE: return sequence_first(m, id);
    case CHOICE: return present(m, id)->first;
    default: {
        Spans spans = both(m, id);
        Word *made = mask_new(ARENA, m->width);
        for (int i = 0; made && i < spans.count; i++) mask_set(made, spans.spans[i].start);
        return AND(made, m->everywhere);
    }
    }
}

/* Where matches that are not empty may begin: perhaps more than where they do. */
static Mask first(Machine *m, int id) {
    Memo *known = memo(m, id);
    if (!(known->known & FIRST)) {
        Mask found = find_first(m, id);
        known->first = found;
        known->known |= FIRST;
    }
    return known->first;
}

static Mask find_begins(Machine *m, int id) {
    const Node *node = m->nodes + id;
    if (!is(node, RIGID)) {
        if (node->kind == PART) return begins(m, node->args[0]);
        if (node->kind == BOTH) return first(m, id);
        if (node->kind == CHOICE) {
            Memo *here = present(m, id);
            Option *kept = here->options;
            int count = here->options_count;
            Mask found = NULL;
            for (int i = 0; i < count; i++) found = OR(found, begins(m, kept[i].node));
            return found;
        }
    }
    Mask from = first(m, id);
    if (is(node, NULLABLE)) { /* what may be empty anywhere is looked for where it is not */
        Mask nothing = empty(m, id);
        if (!mask_equal(m->width, nothing, m->everywhere)) from = OR(from, nothing);
    }
    if (is(node, RIGID)) return from;
    return AND(machine_back(m, id, machine_ends(m, id, from)), from);
}

/* Where matches do begin. */
static Mask begins(Machine *m, int id) {
    Memo *known = memo(m, id);
    if (!(known->known & BEGINS)) {
        Mask found = find_begins(m, id);
        known->begins = found;
        known->known |= BEGINS;
    }
    return known->begins;
}

static Spans rigid_spans(Machine *m, int id, int longest) {
    Growing found = {0, 0, NULL};
    Relation relation = machine_relation(m, id);
    int after = 0;
    Mask from = first(m, id);
    for EACH (place, from) {
        if (place < after) continue;
        int end = -1;
        for (int i = 0; i < relation.count; i++) {
            int reached = place + relation.pairs[i].length;
            if (reached > place && mask_has(relation.pairs[i].begins, place) && (end < 0 || (longest ? reached > end : reached < end))) end = reached;
        }
        grow(m, &found, (Span){place, end});
        after = end;
    }
    return (Spans){found.count, found.spans};
}

static Spans crossing_spans(Machine *m, int id, int longest) {
    Growing found = {0, 0, NULL};
    int after = 0;
    Mask from = begins(m, id);
    for EACH (place, from) {
        if (place < after) continue;
        Mask ends = machine_ends(m, id, mask_bit(ARENA, m->width, place));
        int end = longest ? mask_last(m->width, ends) : mask_after(m->width, ends, place + 1);
        if (end <= place) continue;
        grow(m, &found, (Span){place, end});
        after = end;
    }
    return (Spans){found.count, found.spans};
}

static int in_order(const void *a, const void *b) { return ((const Span *)a)->start - ((const Span *)b)->start; }

/* The matches, none overlapping another, each from its beginning to the nearest (or farthest) end. */
Spans machine_spans(Machine *m, int id, int longest) {
    while (m->nodes[id].kind == PART) id = m->nodes[id].args[0];
    if (is(m->nodes + id, RIGID)) return rigid_spans(m, id, longest);
    if (is(m->nodes + id, CROSSES)) return crossing_spans(m, id, longest);
    Growing found = {0, 0, NULL};
    Mask left = begins(m, id);
    while (left) { /* one of every sentence at a time: they cannot meet */
        Word *now = mask_new(ARENA, m->width), *later = mask_copy(ARENA, m->width, left);
        if (!now || !later) break;
        for (int place = mask_after(m->width, left, 0); place >= 0; place = mask_after(m->width, left, m->sentences[m->owner[place]].places.end)) mask_set(now, place);
        Mask ends = machine_ends(m, id, now);
        for EACH (place, now) {
            int close = m->sentences[m->owner[place]].places.end, end = mask_after(m->width, ends, place + 1);
            if (end < 0 || end > close) end = place + 1;
            else {
                for (int more = end; longest && more >= 0 && more <= close; more = mask_after(m->width, ends, more + 1)) end = more;
                grow(m, &found, (Span){place, end});
            }
            for (int gone = place; gone < end; gone++) later[gone >> 6] &= ~((Word)1 << (gone & 63));
        }
        left = mask_after(m->width, later, 0) < 0 ? NULL : later;
    }
    if (found.count > 1) qsort(found.spans, (size_t)found.count, sizeof(Span), in_order);
    return (Spans){found.count, found.spans};
}

typedef struct {
    Machine *machine;
    const Node *node;
    int start, end;
    Parts *parts;
} Sought;

static int take_parts(void *what, const Span *chosen, int count) {
    Sought *sought = what;
    Span all = whole(chosen, count);
    if (all.start != sought->start || all.end != sought->end) return 0;
    for (int i = 0; i < count; i++) machine_parts(sought->machine, sought->node->args[i], chosen[i].start, chosen[i].end, sought->parts);
    return 1;
}

void machine_both_parts(Machine *m, int id, int start, int end, Parts *parts) {
    Sought sought = {m, m->nodes + id, start, end, parts};
    together(m, m->nodes + id, take_parts, &sought);
}

int machine_row(Machine *m, const int *signs, int places, const Sentence *sentences, int sentences_count) {
    arena_clear(ARENA);
    if (++m->stamp == 0) { /* after four thousand million rows */
        memset(m->class_stamp, 0, (size_t)m->classes_count * sizeof(uint32_t));
        memset(m->memos, 0, (size_t)m->nodes_count * sizeof(Memo));
        m->stamp = 1;
    }
    m->width = places / 64 + 1;
    m->places_count = places;
    m->sentences = sentences;
    m->sentences_count = sentences_count;
    m->sentences_width = sentences_count / 64 + 1;
    m->runs[0] = m->runs[1] = NULL;
    m->runs_size[0] = m->runs_size[1] = 0;
    int *owner = arena_get(ARENA, (size_t)places * sizeof(int));
    Word *words = mask_new(ARENA, m->width), *commas = mask_new(ARENA, m->width), *questions = mask_new(ARENA, m->width);
    Word *starts = mask_new(ARENA, m->width), *ends = mask_new(ARENA, m->width), *all = mask_new(ARENA, m->width);
    size_t within_size = (size_t)m->needs_count * (size_t)m->sentences_width * sizeof(Word);
    if (!(m->need_within = arena_get(ARENA, within_size))) return -2;
    memset(m->need_within, 0, within_size);
    size_t met_size = ((size_t)sentences_count + 1) * (size_t)m->needs_width * sizeof(Word);
    if (!(m->met = arena_get(ARENA, met_size))) return -2;
    memset(m->met, 0, met_size);
    Word *any = m->any = m->met + (size_t)sentences_count * (size_t)m->needs_width;
    mask_set(any, m->needs_count);
    if (!owner || !words || !commas || !questions || !starts || !ends || !all) return -2;
    int before = 0;
    for (int number = 0; number < sentences_count; number++) {
        Span span = sentences[number].places;
        for (int place = before; place <= span.end; place++) owner[place] = number;
        before = span.end + 1;
        mask_set(starts, span.start);
        mask_set(ends, span.end);
        if (span.end > span.start && signs[span.end - 1] == QUESTION) mask_set(ends, span.end - 1);
        Word *met = m->met + (size_t)number * (size_t)m->needs_width;
        for (int place = span.start; place < span.end; place++) {
            int number_of_sign = signs[place];
            if (number_of_sign == COMMA) mask_set(commas, place);
            else if (number_of_sign == QUESTION) mask_set(questions, place);
            if (number_of_sign < 0) continue;
            mask_set(words, place);
            const Sign *sign = m->signs + number_of_sign;
            for (int i = 0; i < sign->count; i++) {
                int class = sign->classes[i];
                if (m->class_stamp[class] != m->stamp) {
                    m->class_stamp[class] = m->stamp;
                    if (!(m->class_mask[class] = mask_new(ARENA, m->width))) return -2;
                }
                mask_set(m->class_mask[class], place);
            }
            for (int i = 0; i < m->needs_width; i++) met[i] |= sign->needs[i];
        }
        for (int i = 0; i < m->needs_width; i++) {
            any[i] |= met[i];
            for (Word left = met[i]; left; left &= left - 1)
                mask_set(m->need_within + ((size_t)i * 64 + (size_t)word_first(left)) * (size_t)m->sentences_width, number);
        }
        if (m->looked_at < LOOKED_AT) {
            for (int need = 0; need < m->needs_count; need++) m->need_count[need] += mask_has(met, need);
            if (++m->looked_at % (LOOKED_AT / 4) == 0) machine_order(m);
        }
    }
    for (int place = 0; place < places; place++) mask_set(all, place);
    m->owner = owner;
    m->words = words;
    m->commas = commas;
    m->questions = questions;
    m->starts = starts;
    m->ends = ends;
    m->everywhere = all;
    return 0;
}
