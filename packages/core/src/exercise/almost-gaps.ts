import type { Block } from '../model/block.ts';
import type { Span } from '../model/span.ts';
import { closing } from '../parse/blocks-in.ts';
import { locateInline } from '../parse/inline-position.ts';
import { inlineText } from '../parse/plain-text.ts';
import type { ExerciseSource } from './exercise-type-definition.ts';

/** Stars with a blank inside, which Markdown shows as they stand. */
const LOOSE = /\*\*(?:[ \t\u00A0]+([^*\n]{1,200}?)[ \t\u00A0]*|([^*\n]{1,200}?)[ \t\u00A0]+)\*\*/g;

/** Reports what is nearly a gap in the text of a cloze, and a gap that is nearly a label. */
export function checkGaps(block: Block, almost: ExerciseSource['almost']): void {
  const inline = block.tokens[block.from + 1];
  const { file, start, text, lines } = block.piece;
  const content = inline?.content ?? '';
  const children = inline?.children ?? [];
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
    if (open.type === 'em_open' && !words.trim().endsWith(':') && open.level === 0) {
      almost('a gap', 'only what stands between two stars is one.', place(from, to), `**${words}**`, 'doubt');
    } else if (open.type === 'strong_open' && words.trim().endsWith(':')) {
      almost('a label', 'in bold it is a gap, which students have to fill.', place(from, to), `*${words}*`);
    }
    i = end;
  }
  for (const match of content.matchAll(LOOSE)) {
    const words = match[1] ?? match[2] ?? '';
    const shown = children.some((token) => token.type === 'text' && token.content.includes(match[0]));
    if (shown && words.trim() !== '')
      almost(
        'a gap',
        'no blank stands inside its stars; students read the words.',
        place(match.index, match.index + match[0].length),
        `**${words}**`,
      );
  }
}
