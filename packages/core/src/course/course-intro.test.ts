import { expect, it } from 'vitest';
import { parseText } from '../testing/parse-text.ts';
import { checkIntro, introLinks } from './course-intro.ts';
import { readCourse } from './read-course.ts';

const { lesson } = parseText('## The rain\n<!-- section id=rain -->\n\nIt rained.\n');
const find = (folder: string) =>
  ({ flood: { lesson, draft: false }, 'unit-1/war': { lesson, draft: true } })[folder];

/** What is found in an introduction: the source of each place, and the problem. */
function found(yaml: string): string[] {
  const text = `title: T\n${yaml}`;
  return checkIntro(readCourse(text).course, text, find).map(
    ({ span, message }) => `${text.slice(span.start, span.end)}: ${message.values['problem']}`,
  );
}

it('finds links to what is no lesson, no place in it, or a draft, each at its address', () => {
  expect(
    found(`intro: |
  [a](food/lesson.md), [b](flood/lesson.md#snow) and [c](unit-1/war/).

  [d](food/lesson.md) again, ![e](a.png) and [f][g].

  [g]: notes.pdf
`),
  ).toEqual([
    'food/lesson.md: the course has no lesson there.',
    'flood/lesson.md#snow: the lesson there has no place called “snow”.',
    'unit-1/war/: this lesson is a draft, which is not built.',
    'food/lesson.md: the course has no lesson there.',
    'notes.pdf: the course has no lesson there.',
  ]);
  const [first, , , last] = checkIntro(
    readCourse('title: T\nintro: "[a](x/) [b](y/) [c](y/z/) [d](x/)"\n').course,
    'title: T\nintro: "[a](x/) [b](y/) [c](y/z/) [d](x/)"\n',
    find,
  );
  expect(last?.span.start).toBeGreaterThan(first?.span.start ?? 0);
});

it('accepts links to lessons, to the web and within the introduction', () => {
  expect(
    found(
      'intro: "[a](flood/lesson.md), [b](flood/#rain), [c](flood), [d](https://a.example/x), [e](#x) and [f](mailto:a@a.example)"\n',
    ),
  ).toEqual([]);
  expect(found('intro: No link.\n')).toEqual([]);
  expect(found('')).toEqual([]);
});

it('has a place for an address that the source writes in another way', () => {
  expect(found('intro: "[a](\\u0078/lesson.md)"\n')).toEqual([
    '"[a](\\u0078/lesson.md)": the course has no lesson there.',
  ]);
});

it('names the lessons that it links to', () => {
  const text = 'title: T\nintro: "[a](flood/lesson.md) [b](unit-1/war) [c](https://a.example)"\n';
  const links = introLinks(readCourse(text).course, text);
  expect(links.map(({ link }) => link?.folder)).toEqual(['flood', 'unit-1/war']);
});
