import { oncePerLesson } from '../../lesson/once-per-lesson.ts';
import { spacedLabelsIn } from '../../markdown/shown-as-text.ts';
import type { Values } from '../../model/problem.ts';
import type { Span } from '../../model/span.ts';
import type { Fix } from '../../model/text-edit.ts';
import { rightFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const noteLabel: Rule = {
  id: 'note-label',
  severity: 'warning',
  alone: 'warning',
  message: '“{written}” is shown as plain text, because a label cannot have spaces.',
  hint: 'Write {better} here and at the note. If it is not a marker, put a backslash before it.',
  fixes({ message }, lesson) {
    const { written, better } = message.values;
    const known = corrections(lesson);
    const correction = known.get(String(written)) ?? {
      ...rightFix('Write {better} everywhere', { better: String(better) }),
      edits: (places(lesson).get(String(written)) ?? []).map((span) => ({ span, text: String(better) })),
    };
    known.set(String(written), correction);
    return [correction];
  },
};

/** The fix for all places of a label, by the label. */
const corrections = oncePerLesson(() => new Map<string, Fix>());

/** The places of each label with a blank in it, except in code and after a backslash. */
const places = oncePerLesson(({ parts }) => {
  const found = new Map<string, Span[]>();
  for (const { path, text } of parts)
    for (const { start, end } of spacedLabelsIn(text)) {
      if (/[\\`]/.test(text[start - 1] ?? '')) continue;
      const words = text.slice(start, end);
      const spans = found.get(words) ?? [];
      spans.push({ file: path, start, end });
      found.set(words, spans);
    }
  return found;
});

/** Returns the values for a label with blanks, including its brackets. */
export function noteLabelValues(written: string): Values {
  const label = written.slice(2, -1).trim().replace(/\s+/g, '-');
  return { written, better: `[^${label}]` };
}
