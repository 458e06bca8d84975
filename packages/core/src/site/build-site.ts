import { lessonId } from '../text/lesson-id.ts';
import type { Steps } from '../turns/in-turns.ts';
import { indexPage } from './index-page.ts';
import { lessonPage } from './lesson-page.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteLesson } from './site-lesson.ts';

export interface SiteOptions {
  /** Whether it holds the keys of questions and exercises. Default: no, it is for students. */
  readonly withKeys?: boolean;
  /** Whether its pages show themselves anew when a lesson changes, for a preview. */
  readonly live?: boolean;
  /** Told of a lesson whose page cannot be made, which is a fault of ours; the others are. Without it that throws. */
  readonly failed?: (source: string, error: unknown) => void;
}

/**
 * The pages of a site of lessons, and the files of the lessons that they show: an index, and a folder for each lesson,
 * named by its id. Script and style of the pages are not in it. The same lessons always make the same files.
 */
export function* buildSite(lessons: readonly SiteLesson[], options: SiteOptions = {}): Steps<SiteFile[]> {
  const { withKeys = false, live = false, failed } = options;
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
      const { html, files } = lessonPage(each, { withKeys, live });
      pages.push({ path: `${each.folder}/index.html`, text: html });
      for (const file of files)
        pages.push({ path: `${each.folder}/${file}`, lesson: each.source, copyOf: file });
      made.push(each);
    } catch (error) {
      if (!failed) throw error;
      failed(each.source, error);
    }
  }
  return [{ path: 'index.html', text: indexPage(made, { live }) }, ...pages];
}
