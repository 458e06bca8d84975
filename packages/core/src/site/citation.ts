import type { Lesson } from '../model/lesson.ts';
import { attributes } from '../render/html.ts';
import type { SiteCourse } from './site-course.ts';

/**
 * What reference managers and search engines read of a lesson: Highwire's `citation_` tags, and schema.org's
 * `LearningResource` as JSON-LD. Both are data: a browser runs nothing of them.
 */
export function citationHead({ title, frontMatter }: Lesson, course: SiteCourse | undefined): string {
  const { language, summary, level, minutes, source } = frontMatter;
  const authors = frontMatter.authors.length > 0 ? frontMatter.authors : (course?.authors ?? []);
  const license = frontMatter.license ?? course?.license;
  const date = dateOf(frontMatter['date']) ?? course?.date;
  const tags: [name: string, content: string | undefined][] = [
    ['citation_title', title],
    ...authors.map((author): [string, string] => ['citation_author', author]),
    ['citation_publication_date', date?.replaceAll('-', '/')],
    ['citation_language', language],
    ['citation_inbook_title', course?.title],
    ['DC.rights', license],
  ];
  const people = authors.map((name) => ({ '@type': 'Person', name }));
  const data = {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: title,
    abstract: summary,
    author: people.length > 0 ? people : undefined,
    datePublished: date,
    license: license === undefined ? undefined : licenseAddress(license),
    inLanguage: language,
    educationalLevel: level,
    timeRequired: minutes === undefined ? undefined : `PT${Math.round(minutes)}M`,
    isBasedOn: source?.title === undefined ? undefined : work(source.title, source.author),
    isPartOf: course && { '@type': 'Course', name: course.title, inLanguage: course.language },
  };
  const meta = tags.flatMap(([name, content]) =>
    content === undefined ? [] : `<meta${attributes({ name, content })}>\n`,
  );
  return `${meta.join('')}<script type="application/ld+json">${scriptJson(data)}</script>\n`;
}

const work = (name: string, author: string | undefined): object => ({
  '@type': 'CreativeWork',
  name,
  author: author === undefined ? undefined : { '@type': 'Person', name: author },
});

/** A date as lessons and courses give it; `undefined` for anything else. */
function dateOf(given: unknown): string | undefined {
  const date = String(given);
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date) ? date : undefined;
}

/** An SPDX identifier as an address; other words stay as they are. */
const licenseAddress = (license: string): string =>
  /^[A-Za-z0-9.+-]+$/.test(license) ? `https://spdx.org/licenses/${license}.html` : license;

/** JSON in which nothing ends a script or begins a comment. */
const scriptJson = (data: object): string => JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escaped);
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
