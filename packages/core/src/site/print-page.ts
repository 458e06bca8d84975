import { attributes } from '../render/html.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { renderPage } from './page.ts';
import type { SiteCourse } from './site-course.ts';

/** A lesson on the page to print. */
export interface PrintedLesson {
  /** Name of its folder on the site. */
  readonly folder: string;
  readonly title: string;
  /** The passage as it stands on the page of the lesson. */
  readonly passage: string;
}

/** All lessons of a course one after another, each with its own notes, and without a script. */
export function printPage(course: SiteCourse, lessons: readonly PrintedLesson[], live: boolean): string {
  const folders = new Set(lessons.map(({ folder }) => folder));
  const entries = lessons.map(
    ({ folder, title }) => `<li><a${attributes({ href: `#${folder}.main` })}>${escapeHtml(title)}</a></li>\n`,
  );
  const printed = lessons.map(
    (lesson) =>
      `<div class="printed-lesson"${attributes({
        id: `${lesson.folder}.main`,
        role: 'group',
        'aria-label': lesson.title,
      })}>\n${moved(lesson, folders)}</div>\n`,
  );
  return renderPage({
    title: course.title,
    language: course.language,
    direction: 'ltr',
    root: '',
    live,
    scripts: false,
    theme: course.theme !== undefined,
    head: '<meta name="robots" content="noindex">\n',
    header: '<nav aria-label="Site"><a href="index.html">All lessons</a></nav>\n',
    main: `<div class="lesson printed-course">
<h1>${escapeHtml(course.title)}</h1>
<nav aria-label="Lessons"><ol>
${entries.join('')}</ol></nav>
</div>
${printed.join('')}`,
  });
}

/** An id, a list of ids, or an address in a tag. Text of authors has no quotation marks here: they are escaped. */
const NAMES = / (id|for|href|src|name|aria-labelledby|aria-describedby|aria-controls|headers)="([^"]*)"/g;

/** The tags that are landmarks once they have a name. */
const LANDMARKS = /<(?:section|aside|nav)\b[^>]*>/g;

/** A passage on a page with others: its ids begin with the folder of the lesson, its files are in that folder. */
function moved({ passage, folder, title }: PrintedLesson, folders: ReadonlySet<string>): string {
  const named = (name: string): string => `${folder}.${name}`;
  return passage
    .replace(NAMES, (_whole, key: string, value: string) => {
      const written =
        key !== 'href' && key !== 'src'
          ? value.split(' ').map(named).join(' ')
          : address(value, folder, folders);
      return ` ${key}="${written}"`;
    })
    .replace(LANDMARKS, (tag) =>
      tag
        .replace(' aria-labelledby="', (name) => `${name}${folder}.main `)
        .replace(' aria-label="', (name) => `${name}${escapeHtml(title)}: `),
    )
    .replace(/<details(?![^>]* class="[^"]*\bhint\b)/g, '<details open');
}

function address(value: string, folder: string, folders: ReadonlySet<string>): string {
  if (value.startsWith('#')) return `#${folder}.${value.slice(1)}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return value;
  const [, other = '', anchor] = /^\.\.\/([^/]+)\/index\.html(?:#(.*))?$/s.exec(value) ?? [];
  return folders.has(other) ? `#${other}.${anchor ?? 'main'}` : `${folder}/${value}`;
}
