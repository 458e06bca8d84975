import type { ImportLog } from '../import-log.ts';
import type { BracketedNote } from './bracketed-notes.ts';
import { around, type Replacement } from './placed-marker.ts';
import { lineOf, type TextParagraph } from './text-paragraph.ts';

/** A note with the label that it has in the lesson. */
export interface LabelledNote extends BracketedNote {
  readonly label: string;
}

/** Gives notes their labels: their own sign, with a number before it where several have the same. */
export function labelNotes(notes: readonly BracketedNote[]): LabelledNote[] {
  const counts = new Map<string, number>();
  return notes.map((note) => {
    const sign = /^[*†‡§]/.test(note.sign) ? 'star' : note.sign;
    const count = (counts.get(sign.toLowerCase()) ?? 0) + 1;
    counts.set(sign.toLowerCase(), count);
    return { ...note, label: sign === 'star' ? `star-${count}` : count > 1 ? `${count}-${sign}` : sign };
  });
}

/**
 * Finds the markers of notes in brackets. Where a sign has as many markers as notes, each has its own, in order; else a
 * marker belongs to the next note with its sign, or to the last one.
 */
export function applyBracketed(
  paragraphs: readonly TextParagraph[],
  notes: readonly LabelledNote[],
  log: ImportLog,
): Replacement[][] {
  const bySign = new Map<string, LabelledNote[]>();
  for (const note of notes) bySign.set(note.sign, [...(bySign.get(note.sign) ?? []), note]);
  const replacements: Replacement[][] = paragraphs.map(() => []);
  for (const [sign, own] of bySign) {
    const places: { at: number; start: number; line: number | undefined }[] = [];
    const pattern = new RegExp(`(?<=\\S) ?\\[${sign.replace(/[*]/g, '\\$&')}\\]`, 'g');
    for (const [at, paragraph] of paragraphs.entries())
      for (const { index } of paragraph.text.matchAll(pattern))
        places.push({ at, start: index, line: lineOf(paragraph, index) });
    for (const [count, { at, start, line }] of places.entries()) {
      const following = own.find(({ lines }) => (lines[0]?.line ?? 0) > (line ?? 0));
      const note = places.length === own.length ? own[count] : (following ?? own.at(-1));
      const { text } = paragraphs[at] as TextParagraph;
      const end = text.indexOf(']', start) + 1;
      if (
        !note ||
        !log.choose('marker', line, '“{text}”: marker {number}', {
          text: around(text, start, end),
          number: sign,
        })
      )
        continue;
      replacements[at]?.push({ start, end, markdown: `[^${note.label}]` });
    }
  }
  return replacements;
}
