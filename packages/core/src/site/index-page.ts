import { displayedWords } from '../render/displayed-words.ts';
import { duration } from '../render/duration.ts';
import { attributes } from '../render/html.ts';
import { englishStrings } from '../render/passage-strings.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { languageTag, renderPage } from './page.ts';
import type { SiteLesson } from './site-lesson.ts';

/** A lesson in the list of a site, with the name of its folder there. */
export interface ListedLesson {
  readonly folder: string;
  readonly lesson: SiteLesson['lesson'];
}

/** The entries of a list of lessons, each with what it says of itself. */
export function lessonList(lessons: readonly ListedLesson[]): string {
  const entries = lessons.map(({ folder, lesson }) => {
    const { summary, level, minutes, authors, language } = lesson.frontMatter;
    const shown = (words: string): string => escapeHtml(displayedWords(lesson, words));
    const time = minutes === undefined ? undefined : duration(englishStrings, minutes);
    const told = [level, time, authors.join(', ')].filter(Boolean).join(' · ');
    return `<li${attributes({ lang: languageTag(language) })}>
<h2><a${attributes({ href: `${folder}/index.html` })}>${shown(lesson.title)}</a></h2>
${summary ? `<p>${shown(summary)}</p>\n` : ''}${told ? `<p class="lesson-facts">${shown(told)}</p>\n` : ''}</li>\n`;
  });
  return entries.join('');
}

/** The page that lists the lessons of a site. */
export function indexPage(
  lessons: readonly ListedLesson[],
  { live, installable = false }: { readonly live: boolean; readonly installable?: boolean },
): string {
  return renderPage({
    title: 'Lessons',
    language: 'en',
    direction: 'ltr',
    root: '',
    live,
    installable,
    main: `<div class="lesson">
<h1>Lessons</h1>
<ul class="lesson-list">
${lessonList(lessons)}</ul>
</div>
`,
  });
}
