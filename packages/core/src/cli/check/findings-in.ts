import { basename } from 'node:path';
import { fixesFor } from '../../check/fixes-for.ts';
import { loneDiagnostics } from '../../check/lone-diagnostics.ts';
import { parseLessonFolder } from '../parse-lesson-folder.ts';
import type { LessonFolder } from '../read-lesson.ts';
import { type Finding, findingsOf } from './finding.ts';
import type { Target } from './target.ts';

/**
 * Parses what was read of a target and checks it.
 *
 * @param withFixes whether findings come with the right ways out
 */
export function findingsIn({ kind, path }: Target, folder: LessonFolder, withFixes: boolean): Finding[] {
  const { lesson, diagnostics } = parseLessonFolder(folder);
  const fixesOf: Parameters<typeof findingsOf>[2] = (diagnostic) =>
    fixesFor(diagnostic, lesson).filter(({ preferred }) => preferred);
  const ours = kind === 'lesson' ? diagnostics : loneDiagnostics(diagnostics);
  const findings = findingsOf(ours, lesson.files, withFixes ? fixesOf : undefined);
  return kind === 'lesson' ? findings : findings.map((finding) => renamed(finding, basename(path)));
}

/** A finding in a file that was read under another name. */
function renamed(finding: Finding, file: string): Finding {
  const fixes = finding.fixes?.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, file })),
  }));
  return { ...finding, file, ...(fixes ? { fixes } : {}) };
}
