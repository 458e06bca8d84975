import { basename } from 'node:path';
import { createRightFixes } from '../../check/fixes/fixes-for.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Fix } from '../../model/text-edit.ts';
import { loneDiagnostics } from '../../service/lone-diagnostics.ts';
import { parseLessonFolder } from '../parse-lesson-folder.ts';
import type { LessonFolder } from '../read-lesson.ts';
import type { CheckTarget } from './find-targets.ts';
import { type Finding, findingsOf } from './finding.ts';

/**
 * Parses the content of a target and checks it.
 *
 * @param withFixes whether findings include their preferred fixes
 */
export function findingsIn({ kind, path }: CheckTarget, folder: LessonFolder, withFixes: boolean): Finding[] {
  const { lesson, diagnostics } = parseLessonFolder(folder);
  const rightFix = createRightFixes(lesson);
  const told = new Set<Fix>();
  const fixesOf = (diagnostic: Diagnostic): Fix[] => {
    const fix = rightFix(diagnostic);
    // A fix for many findings, perhaps in the whole lesson, is reported with the first.
    if (!fix || told.has(fix)) return [];
    told.add(fix);
    return [fix];
  };
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
