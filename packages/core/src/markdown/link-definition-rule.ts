import type { MarkdownIt, StateBlock } from 'markdown-it';
import { ruleNamed } from './located-tokens.ts';

const CODE_INDENT = 4;

/**
 * Reads a line behind the definition of a link as the paragraph that it goes on with, however far it is indented:
 * indented code cannot interrupt a paragraph (CommonMark 4.4), and a definition is the beginning of one (4.7).
 */
export function linkDefinitionRule(markdown: MarkdownIt): void {
  const { ruler } = markdown.block;
  const definition = ruleNamed(ruler, 'reference');
  const paragraph = ruleNamed(ruler, 'paragraph');
  ruler.at('reference', (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
    if (!definition(state, startLine, endLine, silent)) return false;
    const { line } = state;
    const indent = (state.sCount[line] ?? 0) - state.blkIndent;
    if (!silent && line < endLine && !state.isEmpty(line) && indent >= CODE_INDENT)
      paragraph(state, line, endLine, false);
    return true;
  });
}
