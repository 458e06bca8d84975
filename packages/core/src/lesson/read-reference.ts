import * as v from 'valibot';
import { isMap, isScalar, isSeq, type Pair } from 'yaml';
import type { Problem, ReportProblem } from '../model/problem.ts';
import type { HistoricalEvent, Person, Place, Reference, Term } from '../model/reference.ts';
import { type ReferenceList, referenceSchemas } from '../model/reference-schema.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Span } from '../model/span.ts';
import { nearestWord } from '../text/nearest-word.ts';
import { fieldPath, fieldProblem } from './field-problem.ts';
import { plainValue, readYaml } from './read-yaml.ts';

/** Longest reference.yaml to read, in UTF-16 units: YAML is slow to read. */
const LIMIT = 300_000;
const MOST_UNKNOWN_LISTS = 20;
/** Number of fields of one entry to check. */
const MOST_UNKNOWN_FIELDS = 40;

const lists = Object.keys(referenceSchemas) as ReferenceList[];

/** No people, places, terms or events. */
export const emptyReference: Reference = { people: [], places: [], terms: [], events: [] };

/** One parsed reference.yaml, for callers that keep it until the file changes. */
export interface ScannedReference {
  readonly file: SourceFile;
  readonly reference: Reference;
  readonly problems: readonly Problem[];
}

/** Reads reference.yaml entry by entry: an entry that breaks its schema is reported and left out, the others stay. */
export function scanReference(file: SourceFile): ScannedReference {
  const problems: Problem[] = [];
  const reference = readReference(file, (...problem) => problems.push(problem));
  return { file, reference, problems };
}

function readReference(file: SourceFile, report: ReportProblem): Reference {
  const at = (range: readonly number[] | null | undefined): Span => {
    const [start = 0, end = start] = range ?? [];
    // The parser includes the line break after a block.
    return { file: file.path, start, end: start + file.text.slice(start, end).trimEnd().length };
  };
  if (file.text.length > LIMIT) {
    const size = Math.round(file.text.length / 1e5) / 10;
    report('file-too-large', at([0, 1]), { path: file.path, size, limit: LIMIT / 1e6 });
    return emptyReference;
  }
  const { document, problems } = readYaml(file.text);
  for (const { problem, start, end } of problems) report('reference-yaml', at([start, end]), { problem });
  const people: Person[] = [];
  const places: Place[] = [];
  const terms: Term[] = [];
  const events: HistoricalEvent[] = [];
  if (!isMap(document.contents)) return emptyReference;
  const seen = new Set<string>();
  let unknown = 0;

  for (const pair of document.contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '?';
    const list = lists.find((name) => name === key);
    const problem = seen.has(key)
      ? 'this list appears twice; put all its entries in one list.'
      : list
        ? pair.value !== null &&
          !isEmpty(pair.value) &&
          !isSeq(pair.value) &&
          'expected entries that begin with “- id: …”.'
        : `expected one of ${lists.join(', ')}.`;
    if (problem && unknown++ < MOST_UNKNOWN_LISTS) {
      report('reference-entry', keySpan(pair), { entry: key, field: 'list', problem });
    }
    seen.add(key);
    const { value } = pair;
    if (!list || problem || !isSeq(value)) continue;
    const values = plainValue(() => value.toJS(document));
    if (!Array.isArray(values)) {
      report('reference-yaml', keySpan(pair), { problem: 'its aliases (*name) expand to too much text.' });
      continue;
    }
    for (const [index, node] of value.items.entries()) {
      const span = entrySpan(node);
      const pairs = isMap(node) ? node.items : [];
      const entry = readEntry(list, isMap(node) ? values[index] : {}, span, pairs);
      if (entry?.kind === 'person') people.push(entry);
      else if (entry?.kind === 'place') places.push(entry);
      else if (entry?.kind === 'term') terms.push(entry);
      else if (entry?.kind === 'event') events.push(entry);
    }
  }
  return { people, places, terms, events };

  function readEntry(
    list: ReferenceList,
    value: unknown,
    span: Span,
    pairs: readonly Pair[],
  ): Person | Place | Term | HistoricalEvent | undefined {
    reportUnknown(list, value, pairs);
    const result = v.safeParse(referenceSchemas[list], value);
    if (result.success) {
      const kind = { people: 'person', places: 'place', terms: 'term', events: 'event' }[list];
      const fields: Record<string, unknown> = { ...result.output };
      for (const name of ['description', 'native', 'role', 'born', 'died', 'disputed', 'section', 'source'])
        fields[name] ??= undefined;
      const idSpan = valueSpan(pairs, 'id') ?? span;
      const sectionSpan = kind === 'event' ? { sectionSpan: valueSpan(pairs, 'section') } : {};
      return { ...fields, kind, span, idSpan, ...sectionSpan } as unknown as
        | Person
        | Place
        | Term
        | HistoricalEvent;
    }
    const named = (value as { id?: unknown; name?: unknown } | undefined) ?? {};
    for (const issue of result.issues) {
      const field = fieldPath(issue)[0] ?? list;
      const entry = String(named.id ?? named.name ?? '?');
      report('reference-entry', fieldSpan(pairs, field) ?? span, {
        entry,
        field,
        problem: fieldProblem(issue),
      });
    }
    return undefined;
  }

  function reportUnknown(list: ReferenceList, value: unknown, pairs: readonly Pair[]): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const known = Object.keys(referenceSchemas[list].entries);
    const entry = String((value as { id?: unknown }).id ?? '?');
    for (const field of Object.keys(value).slice(0, MOST_UNKNOWN_FIELDS)) {
      const span = known.includes(field) ? undefined : fieldSpan(pairs, field);
      if (!span) continue;
      const values = { entry, field, list, known: known.join(', ') };
      report('reference-unknown-field', span, { ...values, ...nearestWord(field, known) });
    }
  }

  /** An entry over several lines ends with its last word, not with the line break after it. */
  function entrySpan(node: unknown): Span {
    const { start, end } = at((node as { range?: readonly number[] }).range);
    return { file: file.path, start, end: start + file.text.slice(start, end).trimEnd().length };
  }

  function fieldSpan(pairs: readonly Pair[], field: string): Span | undefined {
    const pair = pairs.find((item) => isScalar(item.key) && item.key.value === field);
    return pair ? keySpan(pair) : undefined;
  }

  /** The value of a field, if it is in the entry itself and not behind an alias. */
  function valueSpan(pairs: readonly Pair[], field: string): Span | undefined {
    const value = pairs.find(({ key }) => isScalar(key) && key.value === field)?.value;
    if (!isScalar(value) || !value.range) return undefined;
    const [start, end] = value.range;
    const quote = value.type === 'QUOTE_DOUBLE' || value.type === 'QUOTE_SINGLE' ? 1 : 0;
    return { file: file.path, start: start + quote, end: end - quote };
  }

  function keySpan(pair: Pair): Span {
    return at((pair.key as { range?: readonly number[] }).range);
  }
}

function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}
