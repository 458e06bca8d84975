import type { TextParagraph } from './text-paragraph.ts';

const NUMBERED =
  /^(?:(?:chapter|part|book|section|act|scene|kapitel|teil|chapitre|partie|capítulo|parte)\s+[\divxlc]+\b|[IVXLC]{1,6}[.:]?(?:\s|$)|\d{1,2}(?:\.\d{1,2})*[.:]?\s+\p{Lu})/iu;
const LONGEST = 90;

/**
 * Finds the paragraphs of a text that are headings: short, alone, without a period, and with text below them.
 *
 * @param chapters lines that contain only the number of a chapter
 */
export function textHeadings(
  paragraphs: readonly TextParagraph[],
  chapters: ReadonlySet<number>,
): ReadonlySet<number> {
  const headings = new Set<number>();
  for (const [at, { alone, lines }] of paragraphs.entries()) {
    if (alone && lines.length === 1 && chapters.has(lines[0]?.[1] ?? 0)) headings.add(at);
  }
  for (const [at, paragraph] of paragraphs.entries()) {
    if (!looksLikeHeading(paragraph)) continue;
    // More short lines may follow a title; text follows any other heading.
    const below = paragraphs.slice(at + 1, at + (at === 0 ? 6 : 3));
    const long = (next: TextParagraph): boolean => next.text.length > Math.max(60, paragraph.text.length);
    if (below.some((next) => !looksLikeHeading(next) && long(next))) headings.add(at);
  }
  // If half of a text would be headings, it is a list or a dialogue.
  return headings.size * 2 > paragraphs.length + 1 ? new Set() : headings;
}

function looksLikeHeading({ text, verse, alone, lines }: TextParagraph): boolean {
  if (verse || !alone || lines.length > 1 || text.length > LONGEST || !/\p{L}/u.test(text)) return false;
  if (NUMBERED.test(text) && !/[.;,]$/.test(text.replace(/^[IVXLC\d.]+\s*/, ''))) return true;
  if (/[.,;:—–…”’"'*)\]\d-]$/.test(text) || /^["“‘'«•*(\-–—\d[]/.test(text)) return false;
  return /^\p{Lu}|^\p{Lo}|^¿/u.test(text) && text.split(/\s+/).length <= 14;
}

/** Divides the first lines of a text, a title and what is under it, into separate paragraphs. */
export function divideTitle(paragraphs: readonly TextParagraph[]): readonly TextParagraph[] {
  const [first, second, ...rest] = paragraphs;
  if (!first?.verse || !second || second.verse || first.lines.length > 4) return paragraphs;
  const lines = first.text.split('\n');
  if (lines.some((line) => line.length > LONGEST || /[.,;:]$/.test(line))) return paragraphs;
  const divided = lines.map(
    (text, index): TextParagraph => ({
      text,
      verse: false,
      lines: [[0, first.lines[index]?.[1] ?? 1]],
      alone: index === 0,
      pins: [],
    }),
  );
  return [...divided, second, ...rest];
}
