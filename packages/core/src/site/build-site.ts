import { lessonId } from '../text/lesson-id.ts';
import type { Steps } from '../turns/in-turns.ts';
import { indexPage } from './index-page.ts';
import { lessonPage } from './lesson-page.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteLesson } from './site-lesson.ts';

export interface SiteOptions {
  /** Whether it contains the keys of questions and exercises. Default: no, it is for students. */
  readonly withKeys?: boolean;
  /** Whether questions and exercises can be answered on its pages, by students whose browsers run scripts. Default: no. */
  readonly answerable?: boolean;
  /** Whether it can be installed, and works offline then. Its manifest and worker are not made here. Default: no. */
  readonly installable?: boolean;
  /** Whether its pages reload when a lesson changes, for a preview. */
  readonly live?: boolean;
  /**
   * Called for a lesson whose page fails because of a bug of ours; the others are still built. Without it, this throws.
   */
  readonly failed?: (source: string, error: unknown) => void;
}

/**
 * Builds the pages of a site of lessons, and the lesson files that they show: an index, and a folder for each lesson,
 * named by its id. Does not include the pages' script and style. The same lessons always make the same files.
 */
export function* buildSite(lessons: readonly SiteLesson[], options: SiteOptions = {}): Steps<SiteFile[]> {
  const { withKeys = false, live = false, answerable = false, installable = false, failed } = options;
  const placed = lessons.map((each) => ({ ...each, folder: '' }));
  const taken = new Set(['assets']);
  for (const each of placed) {
    const name = lessonId(each.lesson.id, 'lesson');
    each.folder = name;
    for (let count = 2; taken.has(each.folder); count++) each.folder = `${name}-${count}`;
    taken.add(each.folder);
  }
  const pages: SiteFile[] = [];
  const made: typeof placed = [];
  for (const each of placed) {
    yield;
    try {
      const { html, files, script } = lessonPage(each, {
        withKeys,
        live,
        installable,
        answerable: answerable ? each.folder : undefined,
      });
      pages.push({ path: `${each.folder}/index.html`, text: html });
      if (script !== undefined) pages.push({ path: `${each.folder}/lesson.js`, text: script });
      for (const file of files)
        pages.push({
          path: `${each.folder}/${file}`,
          lesson: each.source,
          copyOf: each.copies?.get(file) ?? file,
        });
      made.push(each);
    } catch (error) {
      if (!failed) throw error;
      failed(each.source, error);
    }
  }
  return [{ path: 'index.html', text: indexPage(made, { live, installable }) }, ...pages];
}
