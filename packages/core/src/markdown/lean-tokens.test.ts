import fc from 'fast-check';
import MarkdownIt, { type MarkdownIt as Markdown } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { useLeanTokens } from './lean-tokens.ts';

describe('the state of a text’s blocks', () => {
  it('has the lines that markdown-it finds', () => {
    const lean = new MarkdownIt();
    useLeanTokens(lean);
    const linesOf = (markdown: Markdown, text: string) => {
      const { bMarks, eMarks, tShift, sCount, bsCount, lineMax } = new markdown.block.State(
        text,
        markdown,
        {},
        [],
      );
      return { bMarks, eMarks, tShift, sCount, bsCount, lineMax };
    };
    const text = fc.string({ unit: fc.constantFrom('\n', ' ', '\t', 'a', '\u00a0', '-') });
    fc.assert(
      fc.property(text, (source) => {
        expect(linesOf(lean, source)).toEqual(linesOf(new MarkdownIt(), source));
      }),
    );
  });
});
