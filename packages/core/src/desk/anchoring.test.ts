import { expect, it } from 'vitest';
import { passageText } from '../passage/passage-text.ts';
import { parseLesson } from '../service/parse-lesson.ts';
import { foldRecord } from '../study/record/fold.ts';
import type { RecordEvent } from '../study/record/record-event.ts';
import { draftOf, placeIn } from './anchoring.ts';

const read = (walls: string) =>
  parseLesson([
    {
      path: 'lesson.md',
      text: `---\ntitle: T\nid: siege\n---\n\nIn short.\n\n## Walls\n<!-- section id=walls -->\n\n${walls}\n\n## Boats\n<!-- section id=boats -->\n\nThe boats were counted twice.\n`,
    },
  ]).lesson;
const WALLS = 'The walls stood for nine winters and fell in one night.';
const lesson = read(WALLS);
const stretch = (words: string) => {
  const start = passageText(lesson).text.indexOf(words);
  return { start, end: start + words.length };
};
const stateOf = (...drafts: ReturnType<typeof draftOf>[]) => {
  const events = drafts.map(
    (draft, at) => ({ ...draft, id: `e${at}`, at: 1_700_000_000_000 + at }) as RecordEvent,
  );
  const state = foldRecord(events).get('siege');
  if (!state) throw new Error('nothing was recorded');
  return state;
};

it('keeps words with what stands around them and their section, and a remark as a note', () => {
  expect(draftOf(lesson, stretch('nine winters'))).toMatchObject({
    type: 'highlight',
    lesson: 'siege',
    section: 'walls',
    quote: { exact: 'nine winters' },
  });
  expect(draftOf(lesson, stretch('counted twice'), 'By whom?')).toMatchObject({
    type: 'note',
    section: 'boats',
    text: 'By whom?',
  });
  expect(draftOf(lesson, stretch('In short'))).not.toHaveProperty('section');
});

it('keeps nothing of a stretch without a word', () => {
  const { start } = stretch('The walls');
  expect(draftOf(lesson, { start, end: start })).toBeUndefined();
});

it('finds them again in the lesson as it is now, in the section where they stand now', () => {
  const state = stateOf(draftOf(lesson, stretch('nine winters')), draftOf(lesson, stretch('counted twice')));
  const now = read(`Long before, they say, ${WALLS}`);
  const { placed, orphans } = placeIn(now, state);
  const { text } = passageText(now);
  expect(orphans).toEqual([]);
  expect(
    placed.map(({ anchor, annotation }) => [text.slice(anchor.start, anchor.end), annotation.section]),
  ).toEqual([
    ['nine winters', 'walls'],
    ['counted twice', 'boats'],
  ]);
});

it('tells which of them the lesson has no more', () => {
  const { placed, orphans } = placeIn(
    read('Nothing is left here.'),
    stateOf(draftOf(lesson, stretch('fell in one night'))),
  );
  expect(placed).toEqual([]);
  expect(orphans).toHaveLength(1);
});
