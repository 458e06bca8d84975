import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LiveLesson } from '../../../service/live-lesson.ts';
import { parseLesson } from '../../../service/parse-lesson.ts';

const numRuns = Number(import.meta.env['VITE_EDIT_RUNS'] ?? 150);
const seed = import.meta.env['VITE_EDIT_RUNS'] === undefined ? { seed: 7 } : {};

const label = fc.nat(9).map(String);
const block = fc.oneof(
  label.map((one) => `Words[^${one}] and more.`),
  fc.tuple(label, label).map(([one, other]) => `Words[^${one}] and[^${other}] more.`),
  label.map((one) => `[^${one}]: A note.`),
  fc.constantFrom(
    'Only words.',
    '## Section',
    '### Task\n<!-- question id=q -->',
    '### Task\n<!-- exercise id=x type=essay -->',
    '<!-- key -->',
    '[^a]: A note that cites another[^3].',
  ),
);
/** Takes some blocks away and puts others there, in one place or in two. */
const change = fc.record({ at: fc.nat(), gone: fc.nat(2), fresh: fc.array(block, { maxLength: 2 }) });

it('says of the order of citations after any edits what it says of the text', () => {
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 4, maxLength: 24 }),
      fc.array(fc.array(change, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 8 }),
      (first, edits) => {
        let blocks = first;
        const text = (): string => blocks.map((one) => `${one}\n\n`).join('');
        const live = new LiveLesson([{ path: 'lesson.md', text: text() }], {}, { least: 1, most: 1 });
        const order = (of: Pick<LiveLesson, 'diagnostics'>) =>
          of.diagnostics.filter(({ rule }) => rule === 'note-order');
        order(live);
        for (const changes of edits) {
          for (const { at, gone, fresh } of changes) {
            const index = at % (blocks.length + 1);
            const start = blocks.slice(0, index).join('\n\n').length + (index > 0 ? 2 : 0);
            const length = blocks.slice(index, index + gone).reduce((sum, one) => sum + one.length + 2, 0);
            blocks = blocks.toSpliced(index, gone, ...fresh);
            live.edit('lesson.md', [
              { start, end: start + length, text: fresh.map((one) => `${one}\n\n`).join('') },
            ]);
          }
          expect(order(live)).toEqual(order(parseLesson([{ path: 'lesson.md', text: text() }])));
        }
      },
    ),
    { numRuns, ...seed },
  );
});
