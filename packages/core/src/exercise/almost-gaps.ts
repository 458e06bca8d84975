import { closing } from '../markdown/blocks-in.ts';
import { locateInline } from '../markdown/inline-position.ts';
import { inlineText } from '../markdown/plain-text.ts';
import type { Span } from '../model/span.ts';
import type { ExerciseSource } from './exercise-type-definition.ts';
import type { GappedParagraph } from './loose-gaps.ts';

/** Reports near misses of gaps in the text of a cloze, and a gap that is nearly a label. */
export function checkGaps({ block, loose }: GappedParagraph, almost: ExerciseSource['almost']): void {
  const inline = block.tokens[block.from + 1];
  // As written; text that was read as a gap is reported below.
  const written = block.piece.tokens[block.from + 1];
  const { file, start, text, lines } = block.piece;
  const content = inline?.content ?? '';
  const children = written?.children ?? [];
  const position = locateInline(text, lines, content, inline?.map?.[0] ?? 0);
  const place = (from: number, to: number): Span => ({
    file,
    start: start + position.at(from),
    end: start + position.at(to - 1) + 1,
  });
  for (let i = 0; i < children.length; i++) {
    const open = children[i];
    if (open?.type !== 'em_open' && open?.type !== 'strong_open') continue;
    const end = closing(children, i) - 1;
    const words = inlineText(children.slice(i + 1, end));
    const from = Number(open.meta?.['at']) - (open.type === 'strong_open' ? 1 : 0);
    const to = Number(children[end]?.meta?.['at']) + open.markup.length;
    const isLoose = loose.some((gap) => gap.from <= from && to <= gap.to);
    if (open.type === 'em_open' && !isLoose && !words.trim().endsWith(':') && open.level === 0) {
      almost('a gap', 'put two stars on each side of it.', place(from, to), `**${words}**`, 'doubt');
    } else if (open.type === 'strong_open' && words.trim().endsWith(':')) {
      almost('a label', 'bold text is a gap that students have to fill.', place(from, to), `*${words}*`);
    }
    i = end;
  }
  for (const { from, to, words } of loose)
    almost(
      'a gap',
      'put it directly between ** and **; other programs would show students the words.',
      place(from, to),
      `**${words}**`,
    );
}
