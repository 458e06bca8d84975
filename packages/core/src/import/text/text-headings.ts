import type { TextParagraph } from './text-paragraph.ts';

const NUMBERED =
  /^(?:(?:chapter|part|book|section|act|scene|kapitel|teil|chapitre|partie|capítulo|parte)\s+[\divxlc]+\b|[IVXLC]{1,6}[.:]?(?:\s|$)|\d{1,2}(?:\.\d{1,2})*[.:]?\s+\p{Lu})/iu;
const LONGEST = 90;

/** Which paragraphs of a text are headings: short, alone, without a full stop, and with text below them. */
export function textHeadings(paragraphs: readonly TextParagraph[]): ReadonlySet<number> {
  const headings = new Set<number>();
  for (const [at, paragraph] of paragraphs.entries()) {
    if (!looksLikeHeading(paragraph)) continue;
    const below = paragraphs.slice(at + 1, at + 3).find((next) => !looksLikeHeading(next));
    if (below && below.text.length > Math.max(60, paragraph.text.length)) headings.add(at);
  }
  // Where half of a text would be headings, it is a list or a dialogue.
  return headings.size * 2 > paragraphs.length + 1 ? new Set() : headings;
}

function looksLikeHeading({ text, verse, alone, lines }: TextParagraph): boolean {
  if (verse || !alone || lines.length > 1 || text.length > LONGEST || !/\p{L}/u.test(text)) return false;
  if (NUMBERED.test(text) && !/[.;,]$/.test(text.replace(/^[IVXLC\d.]+\s*/, ''))) return true;
  if (/[.,;:—–…”’"'*)\]\d-]$/.test(text) || /^["“‘'«•*(\-–—\d[]/.test(text)) return false;
  return /^\p{Lu}|^\p{Lo}|^¿/u.test(text) && text.split(/\s+/).length <= 14;
}
