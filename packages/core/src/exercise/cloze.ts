import type { Block } from '../model/block.ts';
import type { ClozeGap } from '../model/exercise.ts';
import { inlineText } from '../parse/plain-text.ts';
import type { ExerciseReader } from './exercise-reader.ts';

/** Paragraphs with the gaps in bold, alternatives divided by `|`. */
export const cloze: ExerciseReader<'cloze'> = {
  type: 'cloze',
  read({ part, body, key, malformed, markSpan }) {
    const text = body.filter((block) => block.kind === 'paragraph' && bold(block).length > 0);
    const gaps = text.flatMap((block): ClozeGap[] => {
      let from = block.span.start;
      return bold(block).map((words) => {
        const found = part.text.indexOf(words, from);
        const start = found >= 0 && found < block.span.end ? found : block.span.start;
        from = start + words.length;
        return {
          accepted: words
            .split('|')
            .map((word) => word.trim())
            .filter((word) => word !== ''),
          span: { file: part.path, start, end: from },
        };
      });
    });
    if (text.length === 0) malformed('it has no paragraph with a gap in bold.', markSpan);
    for (const gap of gaps) if (gap.accepted.length === 0) malformed('a gap is empty.', gap.span);
    return { type: 'cloze', text, gaps, prompt: body.filter((block) => !text.includes(block)), key };
  },
};

/** The bold runs of a paragraph. */
function bold(block: Block): string[] {
  const children = block.tokens[block.from + 1]?.children ?? [];
  const runs: string[] = [];
  for (let i = 0; i < children.length; i++) {
    if (children[i]?.type !== 'strong_open') continue;
    const close = children.findIndex((token, at) => at > i && token.type === 'strong_close');
    runs.push(inlineText(children.slice(i + 1, close)));
    i = close;
  }
  return runs;
}
