import { checkQuotation, gradeContext, type Lesson } from '@marginalia/core';
import { escapeHtml } from './escape-html.ts';

/** Whether a quotation stands in the passage, with the words that differ marked. */
export function checkedQuotation(
  lesson: Lesson,
  text: string,
): { state: 'exact' | 'altered' | 'missing'; html: string } {
  const { passage } = gradeContext(lesson);
  if (!passage) return { state: 'missing', html: '' };
  const { found, changes } = checkQuotation(text, passage);
  const tags = { same: undefined, added: 'ins', missing: 'del' } as const;
  const words = changes.map(({ kind, word }) => {
    const tag = tags[kind];
    return tag ? `<${tag}>${escapeHtml(word)}</${tag}>` : escapeHtml(word);
  });
  return { state: found, html: found === 'altered' ? words.join(' ') : '' };
}
