import { scanPart } from '../markdown/chunk/scan-part.ts';
import type { Lesson } from '../model/lesson.ts';
import { LESSON_FILE, REFERENCE_FILE } from '../model/lesson-files.ts';
import type { SourceFile } from '../model/source-file.ts';
import { lazy } from '../text/lazy.ts';
import { buildLesson } from './build-lesson.ts';
import { ChunkIndex } from './chunk-index.ts';
import { LazyElements } from './lazy-elements.ts';
import type { LessonOptions, LessonText } from './lesson-text.ts';
import { orderParts } from './order-parts.ts';
import { outlineParts } from './outline/lesson-outline.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { scanReference } from './read-reference.ts';

/**
 * Turns the files of a lesson's folder into a lesson, once and without checking it: for a page that shows a lesson that
 * was checked before.
 */
export function readLesson(files: readonly SourceFile[], options: LessonOptions = {}): Lesson {
  const main = scanPart(files.find(({ path }) => path === LESSON_FILE) ?? { path: LESSON_FILE, text: '' });
  const others = files
    .filter(({ path }) => path !== LESSON_FILE && path.toLowerCase().endsWith('.md'))
    .map((file) => scanPart(file));
  const frontMatter = { ...readFrontMatter(main, () => undefined), problems: [] };
  const ordered = orderParts([main, ...others], frontMatter.fields.parts);
  const parts = [main, ...ordered.parts];
  const reference = files.find(({ path }) => path === REFERENCE_FILE);
  const text: LessonText = {
    parts,
    outlined: outlineParts(parts, []),
    frontMatter,
    missing: ordered.missing,
    reference: reference && scanReference(reference),
    options,
  };
  const lesson: Lesson = buildLesson(
    text,
    lazy(() => new LazyElements(text, () => lesson, new ChunkIndex())),
  );
  return lesson;
}
