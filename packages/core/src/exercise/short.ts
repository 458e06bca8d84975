import type { ShortAnswer } from '../model/exercise.ts';
import { plainText } from '../parse/plain-text.ts';
import type { ExerciseReader } from './exercise-reader.ts';
import { divideFeedback, listItems } from './list-items.ts';

/** Behind the key mark a bullet list of accepted answers; `~` marks half credit, a code span is a pattern. */
export const short: ExerciseReader<'short'> = {
  type: 'short',
  read({ part, body, key, malformed }) {
    const list = key.find((block) => block.kind === 'list');
    if (!list) malformed('it has no list of accepted answers behind its key mark.');
    const accepted = (list ? listItems(part, list) : []).map((item): ShortAnswer => {
      const { text, feedback } = divideFeedback(part, item.blocks);
      const words = plainText(text);
      const half = words.startsWith('~');
      const inline = text[0]?.tokens[(text[0]?.from ?? 0) + 1]?.children ?? [];
      return {
        text: half ? words.slice(1).trim() : words,
        pattern: inline.some((token) => token.type === 'code_inline'),
        credit: half ? 0.5 : 1,
        feedback,
        span: item.span,
      };
    });
    return { type: 'short', accepted, prompt: body, key: key.filter((block) => block !== list) };
  },
};
