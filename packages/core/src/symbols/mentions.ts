import { labelKey } from '../markdown/note-rules.ts';
import type { Lesson } from '../model/lesson.ts';
import { lazy } from '../text/lazy.ts';
import { type IdSymbols, idSymbols } from './id-symbols.ts';
import type { LessonSymbol, Mention } from './lesson-symbol.ts';
import { NoteSymbols } from './note-symbols.ts';

/** Everything in a lesson that is named, and every place that names it; names in prose are not among them. */
export interface Mentions {
  readonly symbols: readonly LessonSymbol[];
  /** The note with a label, defined or not. */
  note(label: string): LessonSymbol | undefined;
  /** The mention that covers an offset. Logarithmic. */
  at(file: string, offset: number): Mention | undefined;
  /** The same for a caret, which may also stand behind the last letter. */
  atCaret(file: string, offset: number): Mention | undefined;
}

const indexes = new WeakMap<Lesson, Mentions>();

/**
 * The mentions of a lesson: linear in what is named, not in the text. What a marker says is known from the notes alone;
 * what has an id is gathered when somebody asks for more.
 */
export function mentionsIn(lesson: Lesson): Mentions {
  const known = indexes.get(lesson);
  if (known) return known;
  const notes: () => NoteSymbols = lazy(() => new NoteSymbols(lesson, (key) => ids().naming(key)));
  const ids: () => IdSymbols = lazy(() => idSymbols(lesson, notes()));
  const at = (file: string, offset: number): Mention | undefined =>
    notes().at(file, offset) ?? ids().at(file, offset);
  const mentions: Mentions = {
    get symbols() {
      return [...notes().all, ...ids().symbols];
    },
    note: (label) => notes().get(labelKey(label)) ?? ids().label(labelKey(label)),
    at,
    atCaret: (file, offset) => at(file, offset) ?? at(file, offset - 1),
  };
  indexes.set(lesson, mentions);
  return mentions;
}
