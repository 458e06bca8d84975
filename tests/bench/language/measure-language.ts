import { parseLesson } from '@marginalia/core';
import {
  completion,
  definition,
  documentSymbols,
  foldingRanges,
  hover,
  prepareRename,
  references,
  rename,
  renumberNotes,
  selectionRanges,
} from '@marginalia/core/language';
import { createNameMatcher } from '@marginalia/core/render';
import { stopwatch } from '../judge/stopwatch.ts';
import type { Took } from '../judge/took.ts';
import { syntheticLesson } from '../synthetic-lesson.ts';

export interface LanguageFigure {
  readonly name: string;
  /** What calls took, the lesson being read already: the first one, which fills the indexes, and the others. */
  readonly first: Took;
  readonly others: readonly Took[];
}

const CALLS = 300;
/** Places that cite the note that is renamed. */
const REFERENCES = 1_000;

/** Times every language feature at places all over a lesson of so many bytes, each on a lesson of its own. */
export function measureLanguage(bytes: number): LanguageFigure[] {
  const text = syntheticLesson(bytes);
  const lessonOf = (source: string) => {
    const { lesson } = parseLesson([{ path: 'lesson.md', text: source }]);
    return { lesson, names: createNameMatcher(lesson.reference) };
  };
  const markers = [...text.matchAll(/\.\[\^\d+\]/g)].map(({ index }) => index + 4);
  const at = (call: number): number => markers[(call * 37) % markers.length] ?? 0;
  const timed = (
    name: string,
    ask: (given: ReturnType<typeof lessonOf>, offset: number) => unknown,
    source = text,
    place = at,
  ): LanguageFigure => {
    const given = lessonOf(source);
    const samples: Took[] = [];
    for (let call = 0; call <= CALLS; call++) {
      const stop = stopwatch();
      if (ask(given, place(call)) === undefined) throw new Error(`${name} gives nothing`);
      samples.push(stop());
    }
    const [first = stopwatch()(), ...others] = samples;
    return { name, first, others };
  };
  const cited = `${text}\n\n${'Word.[^many] '.repeat(REFERENCES)}\n\n[^many]: Often cited.\n`;
  const file = 'lesson.md';
  return [
    timed('Completion of a marker', ({ lesson }, offset) => completion(lesson, file, offset)),
    timed('Definition', ({ lesson }, offset) => definition(lesson, file, offset)),
    timed('References', ({ lesson }, offset) => references(lesson, file, offset, true)),
    timed('Rename, preparation', ({ lesson }, offset) => prepareRename(lesson, file, offset)),
    timed('Hover', ({ lesson, names }, offset) => hover(lesson, names, file, offset)),
    timed('Growing selection', ({ lesson }, offset) => selectionRanges(lesson, file, offset)),
    timed('Outline', ({ lesson }) => documentSymbols(lesson, file)),
    timed('Folding', ({ lesson }) => foldingRanges(lesson, file)),
    timed('Renumbering', ({ lesson }) => renumberNotes(lesson)),
    timed(
      `Rename of a note with ${REFERENCES} references`,
      ({ lesson }, offset) => rename(lesson, file, offset, 'other'),
      cited,
      () => cited.indexOf('[^many]') + 3,
    ),
  ];
}
