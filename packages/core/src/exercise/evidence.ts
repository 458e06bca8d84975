import { blocksIn } from '../parse/blocks-in.ts';
import { plainText } from '../parse/plain-text.ts';
import type { ExerciseReader } from './exercise-reader.ts';

/** Behind the key mark a quote for each span of the passage that is accepted. */
export const evidence: ExerciseReader<'evidence'> = {
  type: 'evidence',
  written: 'a task, a line <!-- key -->, and below it each accepted quotation with > before it',
  read({ part, mark, body, key, malformed }) {
    const quotes = key.filter(
      (block) => block.kind === 'quote' && !block.tokens[block.from]?.meta?.['alert'],
    );
    if (quotes.length === 0) malformed('it has no quotation behind its key mark.');
    return {
      type: 'evidence',
      accepted: quotes.map((block) => ({
        text: plainText(blocksIn(part, block.from + 1, block.to - 1)),
        span: block.span,
      })),
      threshold: mark.number('threshold', 0, 1) ?? 0.75,
      prompt: body,
      key: key.filter((block) => !quotes.includes(block)),
    };
  },
};
