import type { ShortAnswer } from '../model/exercise.ts';
import { plainText } from '../parse/plain-text.ts';
import type { ExerciseReader } from './exercise-reader.ts';
import { divideFeedback, listItems } from './list-items.ts';

/** Behind the key mark a bullet list of accepted answers; `~` marks half credit, a code span is a pattern. */
export const short: ExerciseReader<'short'> = {
  type: 'short',
  written: 'a question, a line <!-- key -->, and below it a list of the answers you accept',
  read({ part, body, key, malformed }) {
    const list = key.find((block) => block.kind === 'list');
    if (!list) malformed('it has no list of accepted answers behind its key mark.');
    const accepted = (list ? listItems(part, list) : []).map((item): ShortAnswer => {
      const { text, feedback } = divideFeedback(part, item.blocks);
      const [block] = text;
      const inline = block?.tokens[block.from + 1]?.children ?? [];
      const half = inline[0]?.type !== 'code_inline' && plainText(text).startsWith('~');
      const words = half ? plainText(text).slice(1).trim() : plainText(text);
      const code = inline.find((token) => token.type === 'code_inline');
      const pattern = code !== undefined && words === code.content.trim();
      if (words === '') malformed('an accepted answer is empty.', item.span);
      else if (pattern && !isPattern(words))
        malformed('a pattern cannot be read: its brackets or repetitions do not fit.', item.span);
      return { text: words, pattern, credit: half ? 0.5 : 1, feedback, span: item.span };
    });
    return { type: 'short', accepted, prompt: body, key: key.filter((block) => block !== list) };
  },
};

function isPattern(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}
