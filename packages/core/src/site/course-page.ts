import { introLesson, introLink } from '../course/course-intro.ts';
import { lessonDirection } from '../render/direction.ts';
import { displayedWords } from '../render/displayed-words.ts';
import { attributes } from '../render/html.ts';
import { renderPassage } from '../render/render-passage.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { NeighbourLink } from '../text/safe-address.ts';
import { type ListedLesson, lessonList } from './index-page.ts';
import { renderPage } from './page.ts';
import type { SiteCourse } from './site-course.ts';

/** The first page of a course: its title, its introduction, its lessons in order. */
export function coursePage(
  course: SiteCourse,
  lessons: readonly ListedLesson[],
  {
    live,
    installable = false,
    address,
  }: {
    readonly live: boolean;
    readonly installable?: boolean;
    /** Address of a lesson beside course.yaml, for a link to it; `undefined` if it is not on the site. */
    readonly address: (link: NeighbourLink) => string | undefined;
  },
): string {
  const { title, language, authors, license } = course;
  const lesson = introLesson(course);
  // Pictures and files of a course are those of its lessons: here nothing is loaded.
  const passage = renderPassage(lesson, {
    typography: true,
    picture: () => undefined,
    link: (path, rest) => {
      // The path comes decoded: a blank in it is part of a name, and not what a browser drops from an address.
      const link = introLink(`${path.split('/').map(encodeURIComponent).join('/')}${rest}`);
      return link && address(link);
    },
  });
  const end = '</article>\n';
  const facts = [
    ...(authors.length > 0 ? [`By ${authors.join(', ')}.`] : []),
    ...(license ? [`Licence: ${license}.`] : []),
  ];
  return renderPage({
    title,
    language,
    direction: lessonDirection(lesson),
    root: '',
    live,
    installable,
    theme: course.theme !== undefined,
    main: `${passage.slice(0, -end.length)}<nav aria-label="Lessons" class="course-lessons">
<ol class="lesson-list">
${lessonList(lessons)}</ol>
</nav>
${end}`,
    header: searchPlace(''),
    footer: `<p><a href="print.html">Print all lessons</a></p>
${facts.length > 0 ? `<p>${escapeHtml(displayedWords(lesson, facts.join(' ')))}</p>\n` : ''}`,
  });
}

/** The way from a lesson of a course to the others. */
export function courseHeader(course: SiteCourse, title: string): string {
  const { language } = course;
  return `<nav aria-label="Breadcrumb" class="breadcrumb"><ol>
<li><a${attributes({ href: '../index.html', lang: language })}>${escapeHtml(course.title)}</a></li>
<li aria-current="page">${escapeHtml(title)}</li>
</ol></nav>
${searchPlace('../')}`;
}

/** Where a script puts the field that searches the lessons. */
const searchPlace = (root: string): string =>
  `<search class="site-search"${attributes({ 'data-root': root })}></search>\n`;

/** The lessons before and after one, if there are such. */
export interface Neighbours {
  readonly previous?: ListedLesson | undefined;
  readonly next?: ListedLesson | undefined;
}

const addressOf = ({ folder }: ListedLesson): string => `../${folder}/index.html`;

/** Links in the head of a page, which some browsers show as buttons. */
export function neighbourHead({ previous, next }: Neighbours): string {
  const link = (rel: string, lesson: ListedLesson | undefined): string =>
    lesson ? `<link${attributes({ rel, href: addressOf(lesson) })}>\n` : '';
  return link('prev', previous) + link('next', next);
}

/** Links at the foot of a page. */
export function neighbourLinks({ previous, next }: Neighbours): string {
  const link = (rel: string, word: string, lesson: ListedLesson | undefined): string => {
    if (!lesson) return '';
    const title = escapeHtml(displayedWords(lesson.lesson, lesson.lesson.title));
    const { language } = lesson.lesson.frontMatter;
    return `<a${attributes({ rel, href: addressOf(lesson) })}>${word}: <span${attributes({ lang: language })}>${title}</span></a>\n`;
  };
  const links = link('prev', 'Previous', previous) + link('next', 'Next', next);
  return links === ''
    ? ''
    : `<nav aria-label="Previous and next lesson" class="neighbours">\n${links}</nav>\n`;
}
