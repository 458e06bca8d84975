import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../markdown/plain-text.ts';
import type { Item } from '../model/item.ts';
import type { Lesson } from '../model/lesson.ts';
import { applyToFiles } from '../testing/apply-to-files.ts';
import { lessonTexts } from '../testing/lesson-arbitrary.ts';
import { parseText } from '../testing/parse-text.ts';
import type { ElementEdit } from './element-edit.ts';
import { moveItem } from './move-item.ts';
import { moveSection } from './move-section.ts';

type Texts = Readonly<Record<string, string>>;

function apply(texts: Texts, { edits = [], refused }: ElementEdit): Texts {
  expect(refused).toBeUndefined();
  return applyToFiles(texts, edits);
}

const lines = (texts: Texts): string[] =>
  Object.values(texts)
    .flatMap((text) => text.split(/\r?\n/))
    .filter((line) => line.trim() !== '')
    .sort();
const ids = ({ sections, questions, exercises }: Lesson): string[] =>
  [...sections, ...questions, ...exercises].map(({ id }) => id).sort();
const citations = ({ markers }: Lesson): string[] =>
  markers.map(({ label, note }) => `${label}: ${note && plainText(note.body)}`).sort();
/** Rules about the order of things speak of what a move changes. */
const faults = (texts: Texts): string[] => parseText(texts).broken.filter((rule) => !rule.includes('order'));

describe('whatever is moved', () => {
  it('a section takes all of itself along and leaves everything else as it was', () => {
    fc.assert(
      fc.property(lessonTexts, fc.nat(), fc.nat(), fc.boolean(), (texts, from, to, after) => {
        const { lesson } = parseText(texts);
        const section = lesson.sections[from % lesson.sections.length];
        const other = lesson.sections[to % lesson.sections.length];
        if (!section || !other) return;
        const next = apply(texts, moveSection(lesson, section, after ? { after: other } : { before: other }));
        expect(lines(next)).toEqual(lines(texts));
        expect(faults(next)).toEqual(faults(texts));
        const { lesson: moved } = parseText(next);
        expect(ids(moved)).toEqual(ids(lesson));
        expect(citations(moved)).toEqual(citations(lesson));
        const rest = lesson.sections.filter((one) => one !== section).map(({ id }) => id);
        if (section !== other) rest.splice(rest.indexOf(other.id) + Number(after), 0, section.id);
        expect(moved.sections.map(({ id }) => id)).toEqual(
          section === other ? ids(lesson).filter((id) => id.startsWith('s')) : rest,
        );

        const place = lesson.sections.indexOf(section);
        const [before, behind] = [lesson.sections[place - 1], lesson.sections[place + 1]];
        const find = (id: string) => moved.sections.find((one) => one.id === id) ?? section;
        const back = moveSection(
          moved,
          find(section.id),
          before ? { after: find(before.id) } : { before: find(behind?.id ?? '') },
        );
        expect(apply(next, back)).toEqual(texts);
      }),
      { numRuns: 80, seed: 3 },
    );
  });

  it('an item comes into its section and takes all of itself along', () => {
    fc.assert(
      fc.property(
        lessonTexts,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('before', 'after'),
        (texts, from, to, side) => {
          const { lesson } = parseText(texts);
          const all: readonly Item[] = [...lesson.questions, ...lesson.exercises];
          const item = all[from % all.length];
          const siblings = all.filter((one) => one.span.file === item?.span.file);
          const other = siblings[to % siblings.length];
          if (!item || !other) return;
          const place = side === 'before' ? { before: other } : { after: other };
          const next = apply(texts, moveItem(lesson, item, place));
          const words = (of: Texts): string =>
            lines(of)
              .join('\n')
              .replace(/ section=\S+/g, '');
          expect(words(next)).toBe(words(texts));
          expect(faults(next)).toEqual(faults(texts));
          const { lesson: moved } = parseText(next);
          expect(ids(moved)).toEqual(ids(lesson));
          expect(citations(moved)).toEqual(citations(lesson));
          const found = [...moved.questions, ...moved.exercises].find(({ id }) => id === item.id);
          expect(found?.section).toBe(item === other ? item.section : other.section);
        },
      ),
      { numRuns: 80, seed: 3 },
    );
  });
});
