import { expect, it } from 'vitest';
import { checkLinks } from '../../course/check-links.ts';
import { parseText } from '../../testing/parse-text.ts';

const flood = parseText({
  'lesson.md':
    '---\ntitle: Flood\nid: f\n---\n\n## The rain\n<!-- section id=rain -->\n\nIt rained.\n\n### Later\n\nSun.\n',
  'questions.md': '## Why?\n<!-- question id=q -->\n\nSay why.\n',
}).lesson;
const snow = parseText('## S\n<!-- section id=s -->\n\nSnow.\n').lesson;
const find = (folder: string) =>
  ({ 'unit-1/flood': { lesson: flood, draft: false }, snow: { lesson: snow, draft: true } })[folder];

function found(markdown: string, from = 'unit-1/war'): string[] {
  const { lesson } = parseText(`## S\n<!-- section id=s -->\n\n${markdown}\n`);
  return checkLinks(lesson, from, find).map(
    ({ message }) => `${message.values['path']}: ${message.values['problem']}`,
  );
}

it('course-link finds links to what is no lesson, no place in it, or a draft', () => {
  expect(
    found(
      '[a](../food/) [b](../flood/lesson.md#rian) [c](../flood/notes.md) [d](../../snow/lesson.md) [e](../../../x/)',
    ),
  ).toEqual([
    '../food/: the course has no lesson there.',
    '../flood/lesson.md#rian: the lesson there has no place called “rian”.',
    '../flood/notes.md: the lesson there has no file “notes.md”.',
    '../../snow/lesson.md: this lesson is a draft, which is not built.',
    '../../../x/: the course has no lesson there.',
  ]);
});

it('course-link accepts links that lead somewhere, and leaves others to their own rules', () => {
  expect(
    found(
      '[a](../flood/) [b](../flood/lesson.md#rain) [c](../flood/#later) [d](../flood/questions.md#why) [e](#s) [f](https://a.org/../x/) [g](../x.md) [h](questions.md)',
    ),
  ).toEqual([]);
});

it('course-link lets a draft link to drafts, if the place is there', () => {
  expect(found('[a](../snow/lesson.md#s)', 'rain')).toHaveLength(1);
  expect(found('[a](./../snow/lesson.md#s) [b](../snow/#t)', 'snow')).toEqual([
    '../snow/#t: the lesson there has no place called “t”.',
  ]);
});
