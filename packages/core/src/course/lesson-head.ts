import { findFrontMatter } from '../markdown/front-matter-block.ts';
import { LESSON_FILE } from '../model/lesson-files.ts';
import type { SourceFile } from '../model/source-file.ts';
import { parseLesson } from '../service/parse-lesson.ts';

/** What a lesson says of itself in its front matter, without reading the rest. */
export function lessonHead(
  files: readonly SourceFile[],
  folder: string,
): { readonly id: string; readonly title: string; readonly draft: boolean } {
  const text = files.find(({ path }) => path === LESSON_FILE)?.text ?? '';
  const head = text.slice(0, findFrontMatter(text, true, true)?.next ?? 0);
  const { lesson } = parseLesson([{ path: LESSON_FILE, text: head }], { folder });
  return { id: lesson.id, title: lesson.title, draft: lesson.frontMatter.draft === true };
}
