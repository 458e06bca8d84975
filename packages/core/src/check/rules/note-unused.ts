import { oncePerLesson } from '../../lesson/once-per-lesson.ts';
import { sourceOf, wholeLines } from '../../lesson/source-of.ts';
import type { Span } from '../../model/span.ts';
import { noteLabelledAt } from '../fixes/by-place.ts';
import { fix, withoutBlankLine } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const noteUnused: Rule = {
  id: 'note-unused',
  severity: 'warning',
  alone: 'information',
  unnecessary: true,
  message: 'No marker cites the note “{label}”.',
  hint: 'Put [^{label}] in the text where the note belongs, or remove the note.',
  note({ label, labelSpan, markers }, found, _facts, first) {
    if (markers.length === 0 && !first) found(labelSpan, { label });
  },
  fixes({ span, message }, lesson) {
    const note = noteLabelledAt(lesson)(span);
    if (!note) return [];
    const lines = withoutBlankLine(lesson, wholeLines(lesson, note.span));
    const { label = '' } = message.values;
    const meant = almostMarkers(lesson).get(note.label) ?? [];
    return [
      ...meant.map(({ span: place, words }) =>
        fix('Cite it behind “{words}”', { words }, { span: place, text: `[^${note.label}]` }),
      ),
      fix('Remove the note “{label}”', { label }, { span: lines, text: '' }),
    ];
  },
};

/** A number in brackets or a caret in parentheses after a word, with some words before it. */
const ALMOST = /(\S{0,20}\S)(?:\(\^([^\s()]{1,20})\)|\[(\d{1,6})\](?![([:]))/g;
/** Maximum number of places to offer for a note. */
const MOST_PLACES = 3;

/** Possible markers in the passage, by label. */
const almostMarkers = oncePerLesson((lesson) => {
  const places = new Map<string, { readonly span: Span; readonly words: string }[]>();
  for (const { kind, span } of lesson.sections.flatMap(({ blocks }) => blocks)) {
    if (kind === 'code') continue;
    for (const found of sourceOf(lesson, span).matchAll(ALMOST)) {
      const [whole, words = '', parenthesis, number] = found;
      const label = parenthesis ?? number ?? '';
      const start = span.start + found.index + words.length;
      const place = { words, span: { file: span.file, start, end: span.start + found.index + whole.length } };
      const known = places.get(label);
      if (!known) places.set(label, [place]);
      else if (known.length < MOST_PLACES) known.push(place);
    }
  }
  return places;
});
