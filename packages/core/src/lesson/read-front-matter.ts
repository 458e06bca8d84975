import * as v from 'valibot';
import { isMap, isScalar } from 'yaml';
import type { ScannedPart } from '../markdown/chunk/chunk.ts';
import { findFrontMatter } from '../markdown/front-matter-block.ts';
import { type FrontMatter, frontMatterSchema } from '../model/front-matter.ts';
import type { Problem, ReportProblem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { nearestWord } from '../text/nearest-word.ts';
import { fieldPath, fieldProblem } from './field-problem.ts';
import { plainValue, readYaml } from './read-yaml.ts';

/** Longest front matter to read, in UTF-16 units. */
const LIMIT = 20_000;
/** Number of fields to check for a misspelt name. */
const MOST_FIELDS = 100;
const known = Object.keys(frontMatterSchema.entries);

export interface ReadFrontMatter {
  readonly fields: FrontMatter;
  /** False if the author gave no usable title and the fallback is used. */
  readonly titled: boolean;
}

/** Front matter with its problems, for callers that keep it until it changes. */
export interface FrontMatterReading extends ReadFrontMatter {
  readonly problems: readonly Problem[];
}

/**
 * Reads the front matter of lesson.md. A field that breaks the schema is reported and takes its default; the others
 * are kept.
 */
export function readFrontMatter(part: ScannedPart, report: ReportProblem): ReadFrontMatter {
  const { path: file, head: text, lines } = part;
  const block = findFrontMatter(text, true, true);
  const head = { file, start: 0, end: lines.end(0) };
  const offset = block?.start ?? 0;
  const written = block ? text.slice(block.start, block.end) : '';
  const tooLong = written.length > LIMIT;
  const { source, almost } = almostFields(tooLong ? '' : written, known);
  for (const { at, start, end, better } of block?.faults ?? []) {
    const problem = 'write three hyphens with nothing before them.';
    report('front-matter-field', { file, start, end }, { field: at, problem, better });
  }
  for (const { start, end, key, better } of almost) {
    const span = { file, start: offset + start, end: offset + end };
    report('front-matter-field', span, {
      field: key,
      problem: 'write a colon and a space after its name.',
      better,
    });
  }
  const { document, problems } = readYaml(source);
  const [first] = problems;
  if (tooLong) report('front-matter-yaml', head, { problem: `it is longer than ${LIMIT} characters.` });
  if (first) {
    const span = { file, start: offset + first.start, end: offset + first.end };
    report('front-matter-yaml', span, { problem: first.problem });
  } else if (source.trim() !== '' && !tooLong && !isMap(document.contents)) {
    report('front-matter-yaml', head, { problem: 'expected fields as “title: …”.' });
  }
  const value = isMap(document.contents) ? plainValue(() => document.toJS()) : undefined;
  // Otherwise a key `__proto__` would become the prototype of the schema's result.
  const fields: Fields = Object.fromEntries(
    Object.entries(value ?? {}).filter(([key]) => key !== '__proto__'),
  );

  for (const { key, value: own } of almost) if (!(key in fields)) fields[key] = own;

  for (const field of Object.keys(fields).slice(0, MOST_FIELDS)) {
    // A name over several lines is not a field name: it cannot be read at all.
    const near = known.includes(field) || /\s/.test(field) ? {} : nearestWord(field, known);
    const span = near.nearest === undefined ? undefined : fieldSpan([field]);
    if (span) report('front-matter-unknown', span, { field, ...near });
  }

  const result = v.safeParse(frontMatterSchema, fields);
  if (result.success) return { fields: result.output, titled: true };
  // Problems with the title follow from unreadable front matter, which is already reported.
  const unread = tooLong || first !== undefined;
  for (const issue of result.issues) {
    const path = fieldPath(issue);
    const problem = fieldProblem(issue);
    const told = almost.some(({ key }) => key === path[0]);
    if (!told && !(unread && path[0] === 'title'))
      report('front-matter-field', fieldSpan(path) ?? head, { field: path.join('.'), problem });
  }
  for (const issue of result.issues) remove(fields, fieldPath(issue));
  const titled = 'title' in fields;
  return { fields: v.parse(frontMatterSchema, titled ? fields : { ...fields, title: '–' }), titled };

  function fieldSpan(path: readonly string[]): Span | undefined {
    let node: unknown = document.contents;
    let range: readonly number[] | null | undefined;
    for (const step of path) {
      const pair = isMap(node)
        ? node.items.find(({ key }) => isScalar(key) && key.value === step)
        : undefined;
      if (!isScalar(pair?.key)) break;
      range = pair.key.range;
      node = pair.value;
    }
    return range ? { file, start: offset + (range[0] ?? 0), end: offset + (range[1] ?? 0) } : undefined;
  }
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
export interface AlmostField {
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
