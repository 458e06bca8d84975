import type { LessonText } from '../../lesson/lesson-text.ts';
import type { ScannedPart } from '../../markdown/chunk/chunk.ts';
import type { Report } from '../rule.ts';
import { fileEncoding } from '../rules/file-encoding.ts';
import { fileTooLarge } from '../rules/file-too-large.ts';
import { partMissing } from '../rules/part-missing.ts';
import { ruleOf } from '../rules.ts';

/** Reports what is wrong with the files of a lesson and with its front matter. */
export function checkFiles(
  { parts, frontMatter, missing, reference, options }: LessonText,
  report: Report,
): void {
  const [main] = parts;
  for (const [problem, ...where] of frontMatter.problems) report(ruleOf(problem), ...where);
  for (const path of missing) if (main) report(partMissing, placeInHead(main, path), { path });
  const files = parts.map(({ file, length }) => ({ ...file, length }));
  if (reference) files.push({ ...reference.file, length: reference.file.text.length });
  for (const { path, encoding, tooLarge, length } of files) {
    const span = { file: path, start: 0, end: Math.min(1, length) };
    if (tooLarge !== undefined) {
      const size = Math.round(tooLarge / 1e5) / 10;
      report(fileTooLarge, span, { path, size, limit: options.limit ?? 0 });
    }
    if (encoding && encoding !== 'utf-8') report(fileEncoding, span, { path, encoding });
  }
}

/** Where the front matter names a path. */
function placeInHead(part: ScannedPart, path: string): { file: string; start: number; end: number } {
  const found = part.head.indexOf(path);
  const start = Math.max(found, 0);
  return { file: part.path, start, end: found < 0 ? part.lines.end(0) : start + path.length };
}
