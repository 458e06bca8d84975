import type { Block } from '../model/block.ts';
import type { ClozeGap } from '../model/exercise.ts';
import { closing } from '../parse/blocks-in.ts';
import { locateInline } from '../parse/inline-position.ts';
import { inlineText } from '../parse/plain-text.ts';
import type { ExerciseReader } from './exercise-reader.ts';

/** Paragraphs with the gaps in bold, alternatives divided by `|`. */
export const cloze: ExerciseReader<'cloze'> = {
  type: 'cloze',
  written: 'a paragraph with the gaps in bold: **covert|secret**',
  read({ part, body, key, malformed, markSpan }) {
    const text = body.filter((block) => block.kind === 'paragraph' && bold(block).length > 0);
    const gaps = text.flatMap((block): ClozeGap[] => {
      const inline = block.tokens[block.from + 1];
      const position = locateInline(part.text, part.lines, inline?.content ?? '', inline?.map?.[0] ?? 0);
      return bold(block).map(({ words, from, to }) => ({
        accepted: alternatives(words),
        span: { file: part.path, start: position.at(from), end: position.at(to) },
      }));
    });
    if (text.length === 0) malformed('it has no paragraph with a gap in bold.', markSpan);
    for (const gap of gaps) if (gap.accepted.length === 0) malformed('a gap is empty.', gap.span);
    return { type: 'cloze', text, gaps, prompt: body.filter((block) => !text.includes(block)), key };
  },
};

function alternatives(words: string): string[] {
  return words
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The bold runs of a paragraph, with offsets in its content. */
function bold(block: Block): { words: string; from: number; to: number }[] {
  const children = block.tokens[block.from + 1]?.children ?? [];
  const runs: { words: string; from: number; to: number }[] = [];
  for (let i = 0; i < children.length; i++) {
    const open = children[i];
    if (open?.type !== 'strong_open') continue;
    const end = closing(children, i) - 1;
    const words = inlineText(children.slice(i + 1, end));
    runs.push({ words, from: Number(open.meta?.['at']) + 1, to: Number(children[end]?.meta?.['at']) });
    i = end;
  }
  return runs;
}
