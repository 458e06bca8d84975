import { gradeContext } from '../exercise/grade-context.ts';
import type { WordChange } from '../model/grade.ts';
import type { Lesson } from '../model/lesson.ts';
import { say } from '../model/message.ts';
import { checkQuotation } from '../passage/check-quotation.ts';
import { displayedWords } from '../render/displayed-words.ts';
import { escapeHtml } from '../text/escape-html.ts';
import type { Surface } from './surface.ts';

/**
 * Checks whether a quotation is in the passage. If its words differ, marks the differences and adds the passage's
 * wording.
 */
export function checkedQuotation(
  lesson: Lesson,
  text: string,
  surface: Surface,
): { state: 'exact' | 'altered' | 'missing'; html: string } {
  const { passage } = gradeContext(lesson);
  if (!passage) return { state: 'missing', html: '' };
  const { found, changes, wording = '' } = checkQuotation(text, passage);
  return {
    state: found,
    html: found === 'altered' ? heldAgainst(changes, displayedWords(lesson, wording), surface) : '',
  };
}

/** A quotation with the differing words marked, above the wording of the passage. */
function heldAgainst(changes: readonly WordChange[], wording: string, { localize }: Surface): string {
  const tags = { same: undefined, added: 'ins', missing: 'del' } as const;
  const words = changes.map(({ kind, word }) => {
    const tag = tags[kind];
    return tag ? `<${tag}>${escapeHtml(word)}</${tag}>` : escapeHtml(word);
  });
  if (wording === '') return `<p>${words.join(' ')}</p>`;
  const passage = localize(say('The passage: “{words}”', { words: wording }));
  return `<p>${words.join(' ')}</p><p>${escapeHtml(passage)}</p>`;
}
