import { lessonDirection } from '../render/direction.ts';
import { displayedWords } from '../render/displayed-words.ts';
import { attributes, elementId } from '../render/html.ts';
import type { PassageStrings } from '../render/passage-strings.ts';
import { renderPassage } from '../render/render-passage.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { openLink } from '../text/open-link.ts';
import type { NeighbourLink } from '../text/safe-address.ts';
import { citationHead } from './citation.ts';
import { courseHeader, type Neighbours, neighbourHead, neighbourLinks } from './course-page.ts';
import { packedLesson } from './packed-lesson.ts';
import { renderPage } from './page.ts';
import { mayBeLinked, mayBePicture } from './site-addresses.ts';
import type { SiteCourse } from './site-course.ts';
import type { SiteLesson } from './site-lesson.ts';
import { taskBody } from './task-body.ts';
import { taskKey } from './task-key.ts';
import { taskWords } from './task-words.ts';

/** A lesson as a page, with the files of its folder that the page needs. */
export interface LessonPage {
  readonly html: string;
  /** Its main content alone. */
  readonly passage: string;
  readonly files: readonly string[];
  /** The script `lesson.js`, for a page that can be answered. */
  readonly script?: string;
}

/**
 * Renders the page of a lesson, in a separate folder.
 *
 * @param options.withKeys whether it contains the keys: an edition for instructors
 *
 * @param options.strings the texts that are not the lesson's; by default English, and marked as such
 */
export function lessonPage(
  { lesson, names }: SiteLesson,
  options: {
    readonly withKeys: boolean;
    readonly live: boolean;
    readonly installable?: boolean;
    /** Name of its folder, for a page whose questions and exercises can be answered. */
    readonly answerable?: string | undefined;
    readonly strings?: Partial<PassageStrings>;
    /** The course that it belongs to. */
    readonly course?: SiteCourse | undefined;
    readonly neighbours?: Neighbours;
    /** Address of the page of another lesson, for a link to it; `undefined` if it is not on the site. */
    readonly neighbour?: (link: NeighbourLink) => string | undefined;
    /** For a page alone in a package for learning platforms: the files of the lesson that are in it. */
    readonly packaged?: ReadonlySet<string>;
  },
): LessonPage {
  const words = options.strings?.task ?? taskWords(lesson);
  const files = new Set<string>();
  const parts = new Set(lesson.files.map(({ path }) => path));
  const { packaged } = options;
  const known = packaged ?? lesson.paths;
  const shown = (path: string): string | undefined => {
    if (known && !known.has(path)) return undefined;
    files.add(path);
    return path.split('/').map(encodeURIComponent).join('/');
  };
  const passage = renderPassage(lesson, {
    typography: true,
    names,
    linkedNames: true,
    withheldNotes: options.withKeys,
    picture: (path) => (mayBePicture(path) ? shown(path) : undefined),
    link: (path, rest) => {
      // All parts are on this page.
      if (parts.has(path)) return rest.startsWith('#') ? rest : '#main';
      return mayBeLinked(path) ? shown(path) : undefined;
    },
    ...(options.neighbour ? { neighbour: options.neighbour } : {}),
    ...(options.strings ? { strings: options.strings } : {}),
    task: (item, render) => {
      // Explanations have pictures too, which a page shows once the student has answered.
      const key = options.withKeys || options.answerable !== undefined ? taskKey(item, render, words) : '';
      return taskBody(lesson, item, render, words) + (options.withKeys ? key : '');
    },
  });
  const { language } = lesson.frontMatter;
  const { neighbours = {} } = options;
  const folder = options.answerable;
  const hasTasks = lesson.questions.length + lesson.exercises.length > 0;
  // A platform wants to know that a page without tasks was read, too.
  const answerable = folder !== undefined && (hasTasks || packaged !== undefined);
  const html = renderPage({
    title: lesson.title,
    language,
    direction: lessonDirection(lesson),
    root: '../',
    main: passage,
    header: header({
      lesson,
      course: options.course,
      hasNotes: lesson.notes.some(({ withheld }) => options.withKeys || !withheld),
      isAlone: packaged !== undefined,
    }),
    footer: neighbourLinks(neighbours) + (packaged ? '' : openInEditor(lesson)) + footer(lesson, answerable),
    head: neighbourHead(neighbours) + citationHead(lesson, options.course),
    theme: options.course?.theme !== undefined,
    live: options.live,
    installable: options.installable ?? false,
    answerable,
    packaged: packaged !== undefined,
  });
  const needed = [...files].sort();
  return {
    html,
    passage,
    files: needed,
    ...(answerable ? { script: packedLesson(lesson, folder, needed) } : {}),
  };
}

const READ_ONLY =
  '<p>Questions and exercises are here to be read: this page keeps no answers and gives no scores. Marginalia in VS Code does both.</p>\n';

function header({
  lesson,
  hasNotes,
  isAlone,
  course,
}: {
  readonly isAlone: boolean;
  readonly lesson: SiteLesson['lesson'];
  readonly hasNotes: boolean;
  readonly course: SiteCourse | undefined;
}): string {
  const links = [
    ...lesson.sections.map(({ id, title }) => ({
      href: `#${elementId('section', id)}`,
      title: displayedWords(lesson, title),
    })),
    ...(hasNotes ? [{ href: '#notes', title: 'Notes' }] : []),
  ];
  const list = links.map(
    ({ href, title }) => `<li><a${attributes({ href })}>${escapeHtml(title)}</a></li>\n`,
  );
  const way = course
    ? courseHeader(course, displayedWords(lesson, lesson.title))
    : isAlone
      ? ''
      : '<nav aria-label="Site"><a href="../index.html">All lessons</a></nav>\n';
  return `${way}<details class="contents"><summary>Contents</summary>
<nav aria-label="Contents"><ol>
${list.join('')}</ol></nav></details>
`;
}

function openInEditor({ id }: SiteLesson['lesson']): string {
  const link = attributes({ href: openLink({ lesson: id, section: undefined }) });
  return `<p class="open-in-editor"><a${link}>Open in VS Code</a>, if the lesson is in a folder that is open there.</p>\n`;
}

function footer({ frontMatter, questions, exercises }: SiteLesson['lesson'], answerable: boolean): string {
  const { authors, license } = frontMatter;
  const facts = [
    ...(authors.length > 0 ? [`By ${authors.join(', ')}.`] : []),
    ...(license ? [`Licence: ${license}.`] : []),
  ];
  const tasks = questions.length + exercises.length > 0;
  return `${facts.length > 0 ? `<p>${escapeHtml(facts.join(' '))}</p>\n` : ''}${
    answerable ? `<noscript>${READ_ONLY}</noscript>` : tasks ? READ_ONLY : ''
  }`;
}
