import { checkQuotation, gradeContext, type Lesson } from '@marginalia/core';
import type { WordChange } from '@marginalia/core/exercise';
import { displayedWords } from '@marginalia/core/render';
import * as vscode from 'vscode';
import { escapeHtml } from '../page/escape-html.ts';

/**
 * Checks whether a quotation is in the passage. If its words differ, marks the differences and adds the passage's
 * wording.
 */
export function checkedQuotation(
  lesson: Lesson,
  text: string,
): { state: 'exact' | 'altered' | 'missing'; html: string } {
  const { passage } = gradeContext(lesson);
  if (!passage) return { state: 'missing', html: '' };
  const { found, changes, wording = '' } = checkQuotation(text, passage);
  return {
    state: found,
    html: found === 'altered' ? heldAgainst(changes, displayedWords(lesson, wording)) : '',
  };
}

/** A quotation with the differing words marked, above the wording of the passage. */
function heldAgainst(changes: readonly WordChange[], wording: string): string {
  const tags = { same: undefined, added: 'ins', missing: 'del' } as const;
  const words = changes.map(({ kind, word }) => {
    const tag = tags[kind];
    return tag ? `<${tag}>${escapeHtml(word)}</${tag}>` : escapeHtml(word);
  });
  if (wording === '') return `<p>${words.join(' ')}</p>`;
  const passage = vscode.l10n.t('The passage: “{words}”', { words: wording });
  return `<p>${words.join(' ')}</p><p>${escapeHtml(passage)}</p>`;
}
