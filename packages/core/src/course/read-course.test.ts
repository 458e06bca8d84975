import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatMessage } from '../model/message.ts';
import { readCourse } from './read-course.ts';

const problems = (text: string): string[] =>
  readCourse(text).diagnostics.map(({ rule, span, message }) => {
    const line = text.slice(0, span.start).split('\n').length;
    return `${rule} ${line}: ${formatMessage(message)}`;
  });

it('reads a course, and where it names its lessons', () => {
  const text = `title: The Korean War
language: ko
intro: |
  Read *closely*.

  Then argue.
order:
  - flood
  - 1950
drafts: [snow]
theme: theme.css
date: 2026
layout: page
`;
  const { course, diagnostics } = readCourse(text);
  expect(diagnostics).toEqual([]);
  expect(course.fields).toMatchObject({
    title: 'The Korean War',
    language: 'ko',
    intro: 'Read *closely*.\n\nThen argue.',
    order: ['flood', '1950'],
    date: '2026',
    authors: [],
    layout: 'page',
  });
  const named = [...course.order, ...course.drafts, ...(course.theme ? [course.theme] : [])];
  expect(named.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'flood',
    '1950',
    'snow',
    'theme.css',
  ]);
});

it.each([
  ['', ['course-field 1: The course, title: it is missing.']],
  [
    '- flood\n',
    [
      'course-yaml 1: The course cannot be read: expected fields as “title: …”.',
      'course-field 1: The course, title: it is missing.',
    ],
  ],
  ['title: T\ntheme: ""\n', ['course-field 2: The course, theme: it is empty.']],
  [
    'title: T\norder: flood\ndrafts: [{a: b}]\n',
    [
      'course-field 2: The course, order: expected a list, for example [one, two].',
      'course-field 3: The course, drafts.0: expected text or a number.',
    ],
  ],
  ['title: T\ndate: soon\n', ['course-field 2: The course, date: expected a date such as 2026-09-01.']],
  [
    'title:T\nordre: [a]\n',
    [
      'course-field 1: The course, title: write a colon and a space after its name.',
      'course-unknown 2: The course has a field “ordre”, which is not used.',
    ],
  ],
  [
    'title: a: b\norder: [x]\n',
    ['course-yaml 1: The course cannot be read: a text with a colon needs quotes around it.'],
  ],
])('tells what is wrong, line by line: %j', (text, told) => {
  expect(problems(text)).toEqual(told);
});

it('keeps what can be read', () => {
  const { course } = readCourse('title: T\norder: flood\ndrafts: [snow]\nlanguage: x1\n');
  expect(course.fields).toMatchObject({ title: 'T', order: [], drafts: ['snow'], language: 'en' });
  expect(course.order).toEqual([]);
});

it('never throws, and has a place in the text for each problem', () => {
  const piece = fc.constantFrom(
    'title',
    ':',
    ' ',
    '\n',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    '&a',
    '*a',
    '|',
    '\t',
    'order',
    '__proto__',
    '#',
    '---\n',
    'é',
    '\r',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const { span } of readCourse(text).diagnostics) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length + 1);
      }
    }),
  );
});

it('takes the last of a field that is written twice, in its values and their places', () => {
  const { course } = readCourse('title: T\norder:\n  - rain\n  - snow\norder:\n  - flood\n');
  expect(course.fields.order).toEqual(['flood']);
  expect(course.order.map(({ name }) => name)).toEqual(['flood']);
  expect(problems('title: T\norder: [rain]\norder: [flood]\n')).toEqual([
    'course-field 2: The course, order: it is written again below; only the last one counts.',
  ]);
});
