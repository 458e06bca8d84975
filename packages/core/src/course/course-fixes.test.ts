import { expect, it } from 'vitest';
import { formatMessage } from '../model/message.ts';
import { applyEdits } from '../model/text-edit.ts';
import { checkCourse } from './check-course.ts';
import { courseFixes } from './course-fixes.ts';
import { readCourse } from './read-course.ts';

const lessons = ['flood', 'rain', 'the war'].map((folder) => ({ folder, id: folder.replace(' ', '-') }));

function findings(text: string) {
  const { course, diagnostics } = readCourse(text);
  return [...diagnostics, ...checkCourse(course, { lessons })];
}

/** Each fix for the findings of a rule, with the text that it makes. */
function fixed(text: string, rule: string): string[] {
  return findings(text)
    .filter((one) => one.rule === rule)
    .flatMap((one) => courseFixes(one, text))
    .map(({ title, edits }) => `${formatMessage(title)}: ${applyEdits(text, edits)}`);
}

it.each([
  ['course-lesson-missing', 'title: T\norder: [fluod]\n', ['Write “flood”: title: T\norder: [flood]\n']],
  ['course-unknown', 'title: T\nordre: []\n', ['Write “order”: title: T\norder: []\n']],
  ['course-field', 'title:T\n', ['Write title:: title: T\n']],
  ['course-lesson-missing', 'title: T\norder: [volcano]\n', []],
  [
    'course-lesson-repeated',
    'title: T\norder: [flood, rain, ./flood, the-war]\n',
    ['Remove the second one: title: T\norder: [flood, rain, the-war]\n'],
  ],
  [
    'course-lesson-repeated',
    'title: T\norder:\r\n  - flood\r\n  - flood # again\r\n  - rain\r\n',
    ['Remove the second one: title: T\norder:\r\n  - flood\r\n  - rain\r\n'],
  ],
  [
    'course-lesson-repeated',
    'title: T\norder:\n- flood\n- flood',
    ['Remove the second one: title: T\norder:\n- flood\n'],
  ],
  [
    'course-lesson-unlisted',
    'title: T\norder: [flood, rain] # these\n',
    [
      'Add it to “order”: title: T\norder: [flood, rain, "the war"] # these\n',
      'Add it to “drafts”: title: T\norder: [flood, rain] # these\ndrafts: ["the war"]\n',
    ],
  ],
  [
    'course-lesson-unlisted',
    'title: T\norder:\n  - flood\n  - the-war # last\ndrafts: []',
    ['Add it to “order”: title: T\norder:\n  - flood\n  - the-war # last\n  - rain\ndrafts: []'],
  ],
])('offers what puts a finding of %s right: %j', (rule, text, made) => {
  expect(fixed(text, rule)).toEqual(made);
});

it('removes the finding, and brings no other', () => {
  for (const text of [
    'title: T\norder: [fluod, rain, rain, the-war]\n',
    'title: T\norder:\n  - flood\n  - flood\n',
    'title: T\norder: [\n  flood,\n  flood\n]\n',
    'title:T\nordre: [flood]\n',
  ])
    for (const one of findings(text))
      for (const { edits } of courseFixes(one, text)) {
        const after = findings(applyEdits(text, edits));
        const told = (rule: string) => (list: typeof after) => list.filter((other) => other.rule === rule);
        expect(told(one.rule)(after).length, `${text} ${one.rule}`).toBeLessThan(
          told(one.rule)(findings(text)).length,
        );
        expect(after.filter(({ severity }) => severity === 'error').length).toBeLessThanOrEqual(
          findings(text).filter(({ severity }) => severity === 'error').length,
        );
      }
});
