import { expect, it } from 'vitest';
import { parseText } from '../testing/parse-text.ts';
import { neighbourLink } from '../text/safe-address.ts';
import { begunLink, completeNeighbour } from './complete-neighbour.ts';

const lessons = [
  { folder: 'unit-1/war', title: 'War' },
  { folder: 'unit-1/rain (1950)', title: 'Rain' },
  { folder: 'flood', title: 'The flood' },
  { folder: 'unit-1/war/more', title: 'Below' },
];
const flood = parseText(
  '---\ntitle: Flood\n---\n\n## The rain\n<!-- section id=rain -->\n\nText.\n\n## No name\n\nText.\n',
).lesson;

/** What is offered at the `|` of a line, and what it replaces. */
function offered(marked: string) {
  const { lesson } = parseText(
    `---\ntitle: War\n---\n\n## One\n<!-- section id=one -->\n\n${marked.replace('|', '')}\n`,
  );
  const text = String(lesson.files[0]?.text);
  const begun = begunLink(lesson, 'lesson.md', text.indexOf(marked.replace('|', '')) + marked.indexOf('|'));
  if (!begun) return undefined;
  const target = neighbourLink(begun.typed, 'lesson.md')?.folder === '../../flood' ? flood : undefined;
  const items = completeNeighbour(begun, 'unit-1/war', lessons, target);
  return [text.slice(begun.span.start, begun.span.end), ...items.map(({ insert }) => insert)];
}

it.each([
  ['See [it](|', ['', '../rain%20%281950%29/lesson.md', '../../flood/lesson.md']],
  ['See [it](../|x/y.md) now', ['../x/y.md', '../rain%20%281950%29/lesson.md', '../../flood/lesson.md']],
  ['See [it](../../flood/lesson.md#|)', ['../../flood/lesson.md#', '../../flood/lesson.md#rain']],
  ['See [it](../../flood/#r|', ['../../flood/#r', '../../flood/#rain']],
  ['See [it](../hail/lesson.md#|', ['../hail/lesson.md#']],
  ['See [it](#|', ['#']],
  ['See ![it](|', ['']],
  ['See [it|', undefined],
])('offers the other lessons of the course, and their sections: %j', (marked, words) => {
  expect(offered(marked)).toEqual(words);
});
