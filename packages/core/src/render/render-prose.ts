import type { Prose } from '../model/block.ts';
import { attributes, elementId } from './html.ts';
import type { RenderContext } from './render-context.ts';
import { renderInline } from './render-inline.ts';
import { ownDirection, renderTokens } from './render-tokens.ts';

/** A run of blocks as HTML; the numbered paragraphs of a passage carry their number. */
export function renderProse(context: RenderContext, prose: Prose, names: boolean): string {
  return prose
    .map((block) => {
      const place = { piece: block.piece, names };
      if (block.paragraph === undefined)
        return renderTokens(context, place, block.tokens, block.from, block.to);
      const tag = attributes({
        class: 'paragraph',
        id: elementId('paragraph', block.paragraph),
        'data-paragraph': block.paragraph,
        dir: ownDirection(context, block.tokens, block.from),
      });
      return `<p${tag}>${renderInline(context, place, block.tokens[block.from + 1]?.children ?? [])}</p>\n`;
    })
    .join('');
}
