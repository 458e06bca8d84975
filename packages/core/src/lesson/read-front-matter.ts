import type { ScannedPart } from '../markdown/chunk/chunk.ts';
import { findFrontMatter } from '../markdown/front-matter-block.ts';
import { type FrontMatter, frontMatterSchema } from '../model/front-matter.ts';
import type { Problem, ReportProblem } from '../model/problem.ts';
import { readFields } from './read-fields.ts';

/** Longest front matter to read, in UTF-16 units. */
const LIMIT = 20_000;

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
  for (const { at, start, end, better } of block?.faults ?? []) {
    const problem = 'write three hyphens with nothing before them.';
    report('front-matter-field', { file, start, end }, { field: at, problem, better });
  }
  const { fields, untitled } = readFields(frontMatterSchema, written, LIMIT, (kind, place, values) => {
    const span = place ? { file, start: offset + place.start, end: offset + place.end } : head;
    report(`front-matter-${kind}`, span, values);
  });
  return { fields, titled: !untitled };
}
