import { textOf, writtenLabels } from '../../lesson/source-of.ts';
import { fix, nearestFix } from '../fixes/fix.ts';
import type { Rule } from '../rule.ts';

export const itemUnknownNote: Rule = {
  id: 'item-unknown-note',
  severity: 'error',
  message: 'No note has the label “{label}”.',
  hint: 'Use labels of notes in this lesson, for example notes="1 2", or remove this one.',
  suggestion: 'Did you mean “{nearest}”?',
  item(item, found, facts) {
    if (item.notes.every((label) => facts.hasNote(label))) return;
    for (const { label, span } of writtenLabels(item))
      if (!facts.hasNote(label)) found(span, { label, ...facts.nearestLabel(label) });
  },
  fixes(broken, lesson) {
    const { span, message } = broken;
    const text = textOf(lesson, span.file);
    let { start, end } = span;
    while (/[ \t,]/.test(text[end] ?? '')) end++;
    if (end === span.end) while (/[ \t,]/.test(text[start - 1] ?? '')) start--;
    const { label = '' } = message.values;
    return [
      ...nearestFix(broken),
      fix('Take “{label}” out', { label }, { span: { ...span, start, end }, text: '' }),
    ];
  },
};
