import { plainText } from '../markdown/plain-text.ts';
import type { Prose } from '../model/block.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Span } from '../model/span.ts';
import { Attached } from '../text/attached.ts';
import { firstIndex } from '../text/first-index.ts';
import { countLetters, isLetter } from '../text/letters.ts';
import { locatePassage, type PassageSource } from './passage-source.ts';

/** A stretch of a text, in UTF-16 offsets. */
export interface PassageSpan {
  readonly start: number;
  /** After the last unit. */
  readonly end: number;
}

/**
 * The words of a lesson's passage, for checking quotations and anchoring annotations: the same for the reader, the
 * editor and the exercises. LETTERS are its units that are not white space, counted from 0.
 */
export interface PassageText {
  /** Introduction and sections without section headings, markers and tasks; white space collapsed. */
  readonly text: string;
  /** The letters of a stretch of the text. */
  letters(start: number, end: number): { readonly from: number; readonly to: number };
  /**
   * The stretch of the text from its letter `from` up to, not including, `to`; `undefined` if it has no such letters.
   */
  stretch(from: number, to: number): PassageSpan | undefined;
  /** Id of the section at an offset; `undefined` in the introduction. */
  sectionAt(offset: number): string | undefined;
  /** The places of a stretch in the Markdown: one span for each paragraph, entry or cell that it touches. */
  toSource(start: number, end: number): Span[];
  /** The words between two offsets of a file, ignoring markup; `undefined` if none of the passage's are there. */
  fromSource(file: string, start: number, end: number): PassageSpan | undefined;
}

const texts = new Attached<Lesson, PassageText>();

/** Returns the words of a lesson's passage; made once per lesson. */
export function passageText(lesson: Lesson): PassageText {
  const known = texts.get(lesson);
  if (known) return known;
  const made = createPassageText(lesson);
  texts.set(lesson, made);
  return made;
}

function createPassageText({ introduction, sections }: Lesson): PassageText {
  const prose: Prose = [...introduction, ...sections.flatMap(({ blocks }) => blocks)];
  const text = plainText(prose);
  let places: Uint32Array | undefined;
  let source: PassageSource | undefined;
  let begins: readonly { readonly id: string; readonly letter: number }[] | undefined;

  /** Offsets of the letters. */
  const offsets = (): Uint32Array => {
    places ??= letterOffsets(text);
    return places;
  };
  const located = (): PassageSource => {
    source ??= locatePassage(prose);
    return source;
  };
  /** Number of letters before an offset. */
  const lettersBefore = (offset: number): number => firstIndex(offsets(), (letter) => letter >= offset);
  const letters = (start: number, end: number): { from: number; to: number } => ({
    from: lettersBefore(start),
    to: lettersBefore(end),
  });
  const stretch = (from: number, to: number): PassageSpan | undefined => {
    const start = offsets()[from];
    const last = offsets()[to - 1];
    return start === undefined || last === undefined || to <= from ? undefined : { start, end: last + 1 };
  };

  return {
    text,
    letters,
    stretch,
    sectionAt(offset) {
      if (!begins) {
        let letter = countLetters(plainText(introduction));
        begins = sections.map(({ id, blocks }) => {
          const begin = { id, letter };
          letter += countLetters(plainText(blocks));
          return begin;
        });
      }
      const before = lettersBefore(offset);
      return begins.findLast(({ letter }) => letter <= before)?.id;
    },
    toSource(start, end) {
      const { from, to } = letters(start, end);
      return located().spans(from, to);
    },
    fromSource(file, start, end) {
      const found = located().letters(file, start, end);
      return found && stretch(found.from, found.to);
    },
  };
}

function letterOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(countLetters(text));
  let letter = 0;
  for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i))) offsets[letter++] = i;
  return offsets;
}
