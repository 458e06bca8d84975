import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';
import { parseLesson } from '../service/parse-lesson.ts';

/** A lesson parsed from texts, for tests. */
export interface ParsedText {
  readonly lesson: Lesson;
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of the violated rules, in order. */
  readonly broken: readonly string[];
  /** The source of a span. */
  source(span: Span | undefined): string;
}

/** Valid front matter, so that a test can be about something else. */
export const frontMatter = '---\ntitle: T\nid: t\n---\n';

/** Parses files by path; a plain string is the body of lesson.md. `paths` is the folder's content, if known. */
export function parseText(
  files: string | Readonly<Record<string, string>>,
  paths?: readonly string[],
): ParsedText {
  const all: Readonly<Record<string, string>> =
    typeof files === 'string' ? { 'lesson.md': frontMatter + files } : files;
  const { lesson, diagnostics } = parseLesson(
    Object.entries(all).map(([path, text]) => ({ path, text })),
    paths ? { paths } : {},
  );
  return {
    lesson,
    diagnostics,
    broken: diagnostics.map(({ rule }) => rule),
    source: (span) => (span ? (all[span.file] ?? '').slice(span.start, span.end) : ''),
  };
}

/** The findings of a rule: the source of each place. */
export function findings(
  rule: string,
  files: string | Readonly<Record<string, string>>,
  paths?: readonly string[],
): string[] {
  const { diagnostics, source } = parseText(files, paths);
  return diagnostics.filter((diagnostic) => diagnostic.rule === rule).map(({ span }) => source(span));
}
