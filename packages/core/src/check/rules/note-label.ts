import type { Part } from '../../model/part.ts';
import type { Span } from '../../model/span.ts';
import { rightFix } from '../fix.ts';
import type { Rule, Values } from '../rule.ts';

export const noteLabel: Rule = {
  id: 'note-label',
  severity: 'warning',
  alone: 'warning',
  message: '“{written}” is shown as it stands: a label has no blanks.',
  hint: 'Write {better}, here and where the note stands; or a backslash before it, if it is no marker.',
  fixes({ message }, lesson) {
    const { written, better } = message.values;
    const places = lesson.parts.flatMap((part) => placesOf(part, String(written)));
    const edits = places.map((span) => ({ span, text: String(better) }));
    return [rightFix('Write {better} everywhere', { better: String(better) }, ...edits)];
  },
};

/** Where a part has these words, but for code and what stands behind a backslash. */
function placesOf({ path, text }: Part, words: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    if (!/[\\`]/.test(text[at - 1] ?? '')) places.push({ file: path, start: at, end: at + words.length });
  return places;
}

/** What is said of a label with blanks, its brackets included. */
export function noteLabelValues(written: string): Values {
  const label = written.slice(2, -1).trim().replace(/\s+/g, '-');
  return { written, better: `[^${label}]` };
}
