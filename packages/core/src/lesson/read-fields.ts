import * as v from 'valibot';
import { type Document, isMap, isScalar, isSeq } from 'yaml';
import type { Values } from '../model/problem.ts';
import { nearestWord } from '../text/nearest-word.ts';
import { fieldPath, fieldProblem } from './field-problem.ts';
import { plainValue, readYaml } from './read-yaml.ts';

/** Number of fields to check for a misspelt name. */
const MOST_FIELDS = 100;
/** Number of repeated fields to report. */
const MOST_REPEATS = 20;

/** What is wrong with a field that has another of its name after it. */
export const WRITTEN_AGAIN = 'it is written again below; only the last one counts.';

/** Receives a problem of the YAML itself, of a field, or of a field's name; without a place, it has none of its own. */
export type ReportField = (
  kind: 'yaml' | 'field' | 'unknown',
  place: { readonly start: number; readonly end: number } | undefined,
  values: Values,
) => void;

/** Fields that a schema describes; one of them is the title, which a text must have. */
type TitledSchema = v.LooseObjectSchema<v.ObjectEntries & { readonly title: v.GenericSchema }, undefined>;

/** Fields read by their schema. */
export interface ReadFields<S extends TitledSchema> {
  readonly fields: v.InferOutput<S>;
  /** Whether there is no usable title; it is a dash then. */
  readonly untitled: boolean;
  /** The YAML as it was read, whose ranges count from its beginning. */
  readonly document: Document;
}

/**
 * Reads a YAML text by a schema. A field that breaks it is reported and takes its default; the others are kept.
 *
 * @param limit of the text, in UTF-16 units; a longer one is not read
 */
export function readFields<S extends TitledSchema>(
  schema: S,
  written: string,
  limit: number,
  report: ReportField,
): ReadFields<S> {
  const known = Object.keys(schema.entries);
  const tooLong = written.length > limit;
  const { source, almost } = almostFields(tooLong ? '' : written, known);
  for (const { start, end, key, better } of almost) {
    const problem = 'write a colon and a space after its name.';
    report('field', { start, end }, { field: key, problem, better });
  }
  const { document, problems } = readYaml(source);
  const [first] = problems;
  if (tooLong) report('yaml', undefined, { problem: `it is longer than ${limit} characters.` });
  if (first) report('yaml', first, { problem: first.problem });
  else if (source.trim() !== '' && !tooLong && !isMap(document.contents))
    report('yaml', undefined, { problem: 'expected fields as “title: …”.' });
  const repeats = dropRepeats(document.contents);
  for (const { field, start, end } of repeats.slice(0, MOST_REPEATS))
    report('field', { start, end }, { field, problem: WRITTEN_AGAIN });
  const value = isMap(document.contents) ? plainValue(() => document.toJS()) : undefined;
  // Otherwise a key `__proto__` would become the prototype of the schema's result.
  const fields: Fields = Object.fromEntries(
    Object.entries(value ?? {}).filter(([key]) => key !== '__proto__'),
  );

  for (const { key, value: own } of almost) if (!(key in fields)) fields[key] = own;

  for (const field of Object.keys(fields).slice(0, MOST_FIELDS)) {
    // A name over several lines is not a field name: it cannot be read at all.
    const near = known.includes(field) || /\s/.test(field) ? {} : nearestWord(field, known);
    const place = near.nearest === undefined ? undefined : fieldPlace(document, [field]);
    if (place) report('unknown', place, { field, ...near });
  }

  const result = v.safeParse(schema, fields);
  if (result.success) return { fields: result.output, untitled: false, document };
  // Problems with the title follow from a text that cannot be read, which is already reported.
  const unread = tooLong || first !== undefined;
  for (const issue of result.issues) {
    const path = fieldPath(issue);
    const problem = fieldProblem(issue);
    const told = almost.some(({ key }) => key === path[0]);
    if (!told && !(unread && path[0] === 'title'))
      report('field', fieldPlace(document, path), { field: path.join('.'), problem });
  }
  for (const issue of result.issues) remove(fields, fieldPath(issue));
  const untitled = !('title' in fields);
  return { fields: v.parse(schema, untitled ? { ...fields, title: '–' } : fields), untitled, document };
}

/** A field of the YAML that has another of its name after it. */
interface Repeat {
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** Removes fields that are written again further down, at every depth, so that all who read the YAML read the same. */
function dropRepeats(node: unknown, path: readonly string[] = []): readonly Repeat[] {
  if (isSeq(node)) return node.items.flatMap((item) => dropRepeats(item, path));
  if (!isMap(node)) return [];
  const last = new Map(node.items.map((pair) => [nameOf(pair), pair]));
  const repeats = node.items.flatMap((pair): Repeat[] => {
    const name = nameOf(pair);
    if (typeof name !== 'string') return [];
    const own = [...path, name];
    if (last.get(name) === pair) return [...dropRepeats(pair.value, own)];
    const [start = 0, end = 0] = (isScalar(pair.key) && pair.key.range) || [];
    return [{ field: own.join('.'), start, end }];
  });
  node.items = node.items.filter((pair) => last.get(nameOf(pair)) === pair);
  return repeats;
}

/** The name of a field; the pair itself, which is like no other, where the name is no plain text. */
function nameOf(pair: { readonly key: unknown }): unknown {
  return isScalar(pair.key) ? String(pair.key.value) : pair;
}

/** The place of a field's name, or of the nearest one around it that is written. */
function fieldPlace(
  document: Document,
  path: readonly string[],
): { readonly start: number; readonly end: number } | undefined {
  let node: unknown = document.contents;
  let range: readonly number[] | null | undefined;
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
    if (!isScalar(pair?.key)) break;
    range = pair.key.range;
    node = pair.value;
  }
  return range ? { start: range[0] ?? 0, end: range[1] ?? 0 } : undefined;
}

type Fields = Record<string, unknown>;

/** Removes the smallest field that contains the problem: for `source` a single subfield, but a list as a whole. */
function remove(fields: Fields, [first = '', second]: readonly string[]): void {
  const inner = fields[first];
  if (second !== undefined && typeof inner === 'object' && inner !== null && !Array.isArray(inner)) {
    fields[first] = Object.fromEntries(Object.entries(inner).filter(([key]) => key !== second));
  } else delete fields[first];
}

/** A field whose colon is another character, or has no blank after it. Offsets count from the beginning of the YAML. */
interface AlmostField {
  readonly key: string;
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  /** Replacement text. */
  readonly better: string;
}

const FIELD = /^([A-Za-z][\w-]{1,30})(?:[ \t]*[：＝=][ \t]*|:(?=[^\s/]))(.*)$/gm;

/**
 * Takes out of YAML the fields with a known name that only lack the right sign after it, and leaves a comment of the
 * same length, so the others can be read. Linear in the text.
 */
function almostFields(
  yaml: string,
  known: readonly string[],
): { readonly source: string; readonly almost: readonly AlmostField[] } {
  const almost: AlmostField[] = [];
  const source = yaml.replace(FIELD, (line: string, name: string, text: string, start: number) => {
    const key = known.includes(name) ? name : nearestWord(name, known).nearest;
    if (key === undefined) return line;
    const sign = line.slice(0, line.length - text.length);
    const value = plainValue(() => readYaml(text).document.toJS());
    almost.push({ key, value, start, end: start + sign.length, better: `${name}: ` });
    return `#${' '.repeat(line.length - 1)}`;
  });
  return { source, almost };
}
