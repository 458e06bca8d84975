import { type Document, isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { diagnosticOf } from '../check/rule.ts';
import { ruleOf } from '../check/rules.ts';
import { readFields } from '../lesson/read-fields.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { COURSE_FILE, type Course, type CourseEntry, courseSchema } from './course.ts';

/** Longest course.yaml to read, in UTF-16 units. */
const LIMIT = 300_000;

/** Reads course.yaml. Never throws: what cannot be read is reported, and the rest is kept. */
export function readCourse(text: string): {
  readonly course: Course;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const head = { file: COURSE_FILE, start: 0, end: /^[^\r\n]*/.exec(text)?.[0].length ?? 0 };
  const { fields, document } = readFields(courseSchema, text, LIMIT, (kind, place, values) => {
    const span = place ? { file: COURSE_FILE, start: place.start, end: place.end } : head;
    diagnostics.push(diagnosticOf(ruleOf(`course-${kind}`), span, values));
  });
  const one = (field: 'intro' | 'theme'): CourseEntry | undefined =>
    fields[field] === undefined ? undefined : written(document, field)[0];
  const course = {
    fields,
    order: written(document, 'order').slice(0, fields.order.length),
    drafts: written(document, 'drafts').slice(0, fields.drafts.length),
    intro: one('intro'),
    theme: one('theme'),
    head,
  };
  return { course, diagnostics };
}

/** The values of a field, each with its place. */
function written(document: Document, field: string): CourseEntry[] {
  const value = isMap(document.contents) ? document.contents.get(field, true) : undefined;
  const nodes: readonly unknown[] = isSeq(value) ? value.items : [value];
  return nodes.filter(isText).map((node) => ({
    name: String(node.value),
    span: { file: COURSE_FILE, start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 },
  }));
}

const isText = (node: unknown): node is Scalar => isScalar(node) && node.value !== null;
