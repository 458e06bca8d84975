import type { ImportLog } from '../import-log.ts';
import { around, type Placed, type Replacement } from './placed-marker.ts';
import { lineOf, type TextParagraph } from './text-paragraph.ts';

/**
 * Reports each gap in a sequence, and where its number occurs unattached after a sentence between the two neighbours.
 */
export function reportSkips(
  paragraphs: readonly TextParagraph[],
  members: readonly { candidate: Placed; value: number; series: number }[],
  replacements: readonly Replacement[][],
  log: ImportLog,
): void {
  for (const [index, member] of members.entries()) {
    const before = members[index - 1];
    if (!before || before.series !== member.series || member.value <= before.value + 1) continue;
    const missing = before.value + 1;
    const free = findFree(paragraphs, before.candidate, member.candidate, missing);
    const { paragraph, start } = free ?? member.candidate;
    const place = paragraphs[paragraph] as TextParagraph;
    const line = lineOf(place, start);
    const pin = free
      ? log.find('import-skip-here', line, {
          number: missing,
          text: around(place.text, start, start + String(missing).length),
        })
      : log.find('import-skip', line, { before: before.value, after: member.value });
    const list = replacements[paragraph];
    const at = list?.findIndex((replacement) => replacement.start >= start) ?? -1;
    list?.splice(at < 0 ? list.length : at, 0, { start, end: start, markdown: pin });
  }
}

function findFree(
  paragraphs: readonly TextParagraph[],
  from: Placed,
  to: Placed,
  number: number,
): { paragraph: number; start: number } | undefined {
  const pattern = new RegExp(`(?<=[.!?”’"')\\]] )${number}(?=\\s|$)`, 'g');
  for (let paragraph = from.paragraph; paragraph <= to.paragraph; paragraph++) {
    const text = paragraphs[paragraph]?.text ?? '';
    for (const { index } of text.matchAll(pattern)) {
      if (paragraph === from.paragraph && index < from.end) continue;
      if (paragraph === to.paragraph && index > to.start) continue;
      return { paragraph, start: index };
    }
  }
  return undefined;
}
