import { expect, it } from 'vitest';
import { formatMessage } from '../model/message.ts';
import { courseCompletion, courseExplanation, courseLinks } from './course-language.ts';

const lessons = [
  { folder: 'flood', id: 'flood', title: 'The flood' },
  { folder: 'unit-2/rain', id: 'rain', title: 'Rain' },
  { folder: 'snow', id: 'winter', title: 'Snow' },
  { folder: 'the war', id: 'war', title: 'War' },
];
const names = { lessons, themes: ['theme.css'] };

/** What is offered at the `|` of a text, after the text that it replaces. */
function offered(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const list = courseCompletion(text, offset, names);
  return (
    list && [text.slice(list.replace.start, list.replace.end), ...list.items.map(({ insert }) => insert)]
  );
}

it('offers the fields that are not there yet, each with what it is for', () => {
  const labels = courseCompletion('title: T\nor\n', 'title: T\nor'.length, names)?.items.map(
    ({ label }) => label,
  );
  expect(labels).toEqual(['language', 'intro', 'order', 'drafts', 'theme', 'authors', 'date', 'license']);
  const [title] = courseCompletion('', 0, names)?.items ?? [];
  expect(title).toMatchObject({ label: 'title', detail: { text: 'Title of the course. Required.' } });
});

it.each([
  ['title: T\norder: [|]\n', ['', 'flood', 'unit-2/rain', 'snow', '"the war"']],
  ['title: flood\norder: [flood, sn|]\n', ['sn', 'unit-2/rain', 'snow', '"the war"']],
  ['title: T\norder: [flood, |', ['', 'unit-2/rain', 'snow', '"the war"']],
  ['title: T\norder: [flood, rain, "the war", |]\n', ['', 'snow']],
  ['title: T\norder:\n  - flood\n  - u|\n', ['u', 'unit-2/rain', 'snow', '"the war"']],
  ['title: T\norder:\r\n  - flood\r\n  - |\r\n  - snow\r\n', ['', 'unit-2/rain', '"the war"']],
  ['title: T\norder: [flood]\ndrafts: [|winter]\n', ['winter', 'flood', 'unit-2/rain', 'snow', '"the war"']],
  ['title: T\ntheme: |\n', ['', 'theme.css']],
])('offers what the folder has, and the list does not name yet: %j', (marked, inserts) => {
  expect(offered(marked)).toEqual(inserts);
});

it('offers values, and nothing in a comment', () => {
  expect(offered('language: |\n')).toContain('ko');
  expect(offered('license: CC|\n')).toContain('CC-BY-4.0');
  expect(offered('# or|\n')).toBeUndefined();
});

it('explains its fields', () => {
  const text = 'title: T\ndrafts: [a]\n';
  const found = courseExplanation(text, text.indexOf('afts'));
  expect(found && [found.word, formatMessage(found.means)]).toEqual([
    'drafts',
    'Lessons that are not built yet, by folder or id. Default: none.',
  ]);
  expect(courseExplanation(text, text.indexOf('[a]') + 1)).toBeUndefined();
});

it('leads to lessons and the theme, from lists and from the introduction', () => {
  const text = `title: T
intro: See [snow](snow/lesson.md#ice) and [hail](hail/).
order: [rain, hail]
drafts: [the war]
theme: theme.css
`;
  const links = courseLinks(text, lessons).map(({ span, lesson, path, anchor }) => [
    text.slice(span.start, span.end),
    lesson?.folder ?? path,
    anchor,
  ]);
  expect(links).toEqual([
    ['snow/lesson.md#ice', 'snow', 'ice'],
    ['rain', 'unit-2/rain', undefined],
    ['the war', 'the war', undefined],
    ['theme.css', 'theme.css', undefined],
  ]);
});
