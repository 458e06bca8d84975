import { textOf } from '../../lesson/source-of.ts';
import { fix } from '../fixes/fix.ts';
import { nearestQuotation } from '../fixes/nearest-quotation.ts';
import type { Rule } from '../rule.ts';

export const itemUnknownParagraph: Rule = {
  id: 'item-unknown-paragraph',
  severity: 'warning',
  message: 'The words “{words}” are not in the passage, so the exercise cannot lead to their paragraph.',
  hint: 'Copy a few words of the paragraph exactly as they are in the passage, without notes or emphasis.',
  item(item, found, facts) {
    if (item.kind !== 'exercise') return;
    const place = item.mark.attributes.find(({ key }) => key === 'paragraph')?.valueSpan ?? item.mark.span;
    for (const words of item.paragraphs) if (!facts.inPassage(words)) found(place, { words });
  },
  fixes({ span, message }, lesson) {
    const words = String(message.values['words'] ?? '');
    const written = textOf(lesson, span.file).slice(span.start, span.end);
    const nearest = nearestQuotation(lesson, words);
    // Characters that would end the value or the mark are not allowed.
    if (nearest === undefined || !written.includes(words) || /["'<>|]|--/.test(nearest)) return [];
    const text = written.replace(words, () => nearest);
    return [fix('Write “{nearest}”', { nearest }, { span, text })];
  },
};
