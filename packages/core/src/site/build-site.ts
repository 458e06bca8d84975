import { lessonPlace } from '../render/passage-facts.ts';
import { lessonFileName } from '../text/lesson-id.ts';
import { folderBeside, type NeighbourLink } from '../text/safe-address.ts';
import type { Steps } from '../turns/in-turns.ts';
import { coursePage } from './course-page.ts';
import { indexPage } from './index-page.ts';
import { lessonPage } from './lesson-page.ts';
import { type PrintedLesson, printPage } from './print-page.ts';
import type { searchIndex } from './search-index.ts';
import type { SiteCourse } from './site-course.ts';
import type { SiteFile } from './site-file.ts';
import type { SiteLesson } from './site-lesson.ts';

export interface SiteOptions {
  /** The course that the lessons belong to, in whose order they are. Without it they are only listed. */
  readonly course?: SiteCourse | undefined;
  /** Makes the script that a search of the course loads. It brings a library along: hand it over with a course alone. */
  readonly searchIndex?: typeof searchIndex | undefined;
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
  const { withKeys = false, live = false, answerable = false, installable = false, course, failed } = options;
  const placed: PlacedLesson[] = lessons.map((each) => ({ ...each, folder: '' }));
  const taken = new Set(['assets']);
  for (const each of placed) {
    const name = lessonFileName(each.lesson.id);
    each.folder = name;
    for (let count = 2; taken.has(each.folder); count++) each.folder = `${name}-${count}`;
    taken.add(each.folder);
  }
  const pages: SiteFile[] = [];
  const made: PlacedLesson[] = [];
  const printed: PrintedLesson[] = [];
  const bySource = new Map(placed.map((each) => [plainPath(each.source), each]));
  for (const [index, each] of placed.entries()) {
    yield;
    try {
      const { html, passage, files, script } = lessonPage(each, {
        withKeys,
        live,
        installable,
        answerable: answerable ? each.folder : undefined,
        neighbour: (link) => addressOf(link, each.source, '../'),
        course,
        ...(course ? { neighbours: { previous: placed[index - 1], next: placed[index + 1] } } : {}),
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
      if (course) printed.push({ folder: each.folder, title: each.lesson.title, passage });
    } catch (error) {
      if (!failed) throw error;
      failed(each.source, error);
    }
  }
  // No page leads to one that is not there.
  if (made.length > 0 && made.length < placed.length) return yield* buildSite(made, options);
  if (!course) return [{ path: 'index.html', text: indexPage(made, { live, installable }) }, ...pages];
  return [
    {
      path: 'index.html',
      text: coursePage(course, made, {
        live,
        installable,
        address: (link) => addressOf(link, course.source, ''),
      }),
    },
    { path: 'print.html', text: printPage(course, printed, live) },
    ...(options.searchIndex ? [{ path: 'assets/search-index.js', text: options.searchIndex(made) }] : []),
    ...(course.theme === undefined ? [] : [{ path: 'assets/theme.css', text: course.theme }]),
    ...pages,
  ];

  /** The address of the page of a lesson, from a page that is so far from the folder of the site. */
  function addressOf(
    { folder, file, anchor }: NeighbourLink,
    from: string,
    root: string,
  ): string | undefined {
    const target = bySource.get(folderBeside(plainPath(from), folder));
    if (!target?.lesson.parts.some(({ path }) => path === file)) return undefined;
    const place = anchor === '' ? undefined : lessonPlace(target.lesson, file, anchor);
    return `${root}${target.folder}/index.html${place === undefined ? '' : `#${place}`}`;
  }
}

/** A lesson with the name of its folder on the site. */
interface PlacedLesson extends SiteLesson {
  folder: string;
}

/** A folder of the disk as links name it. */
const plainPath = (source: string): string => folderBeside('', source.replaceAll('\\', '/'));
