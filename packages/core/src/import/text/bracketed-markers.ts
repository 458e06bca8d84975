import type { ImportLog } from '../import-log.ts';
import { type BracketedNote, SIGN } from './bracketed-notes.ts';
import { around, type Replacement } from './placed-marker.ts';
import { lineOf, type TextParagraph } from './text-paragraph.ts';

/** A note with its label in the lesson. */
export interface LabelledNote extends BracketedNote {
  readonly label: string;
}

interface MarkerPlace {
  /** Index of the paragraph. */
  readonly at: number;
  readonly start: number;
  readonly line: number | undefined;
}

const MARKER = new RegExp(`(?<=\\S) ?\\[(${SIGN})\\]`, 'g');

/** Labels notes: with their own symbol, with a number before it if several have the same. */
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
 * Finds the markers of notes in brackets. If a symbol has as many markers as notes, they match in order; else a marker
 * belongs to the next note with its symbol, or to the last one.
 */
export function applyBracketed(
  paragraphs: readonly TextParagraph[],
  notes: readonly LabelledNote[],
  log: ImportLog,
): Replacement[][] {
  const bySign = new Map<string, { readonly notes: LabelledNote[]; readonly places: MarkerPlace[] }>();
  for (const note of notes) {
    const own = bySign.get(note.sign);
    if (own) own.notes.push(note);
    else bySign.set(note.sign, { notes: [note], places: [] });
  }
  for (const [at, paragraph] of paragraphs.entries())
    for (const { 1: sign = '', index } of paragraph.text.matchAll(MARKER))
      bySign.get(sign)?.places.push({ at, start: index, line: lineOf(paragraph, index) });
  const replacements: Replacement[][] = paragraphs.map(() => []);
  for (const [sign, { notes: own, places }] of bySign) {
    // The notes are in line order, like their markers.
    let next = 0;
    for (const [count, { at, start, line = 0 }] of places.entries()) {
      while (next < own.length - 1 && (own[next]?.lines[0]?.line ?? 0) <= line) next++;
      const note = places.length === own.length ? own[count] : own[next];
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
