import { courseDiagnostics } from './rule-example.ts';

const LESSONS = [
  { folder: 'flood', id: 'flood' },
  { folder: 'rain', id: 'rain' },
  { folder: 's', id: 'snow-2' },
];

/** The findings of a rule in a course of three lessons: the source of each place. */
export const courseFindings = (rule: string, text: string): string[] =>
  courseDiagnostics(text, LESSONS)
    .filter((diagnostic) => diagnostic.rule === rule)
    .map(({ span }) => text.slice(span.start, span.end));
