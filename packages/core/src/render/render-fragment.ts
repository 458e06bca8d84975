import type { Token } from 'markdown-it';
import type { Prose } from '../model/block.ts';
import type { ClozeExercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import { createRenderContext, type RenderOptions } from './render-context.ts';
import { renderInline } from './render-inline.ts';
import { renderProse } from './render-prose.ts';

/** Any prose of a lesson as HTML, as safe as the passage: a prompt, an option, a hint, feedback. */
export function renderFragment(lesson: Lesson, prose: Prose, options: RenderOptions = {}): string {
  return renderProse(createRenderContext(lesson, options), prose, false);
}

/** The text of a cloze with an empty `<span class="gap" data-gap="0">` for each gap; the words in it are not there. */
export function renderGaps(lesson: Lesson, exercise: ClozeExercise, options: RenderOptions = {}): string {
  const context = createRenderContext(lesson, options);
  let gap = 0;
  return exercise.text
    .map((block) => {
      const tokens: Token[] = [];
      let open = 0;
      for (const token of block.tokens[block.from + 1]?.children ?? []) {
        if (token.type === 'strong_open' && open++ === 0) {
          const place = Object.assign(Object.create(Object.getPrototypeOf(token)), token, {
            type: 'gap',
            nesting: 0,
            meta: { gap: gap++ },
          });
          tokens.push(place);
        }
        if (open === 0) tokens.push(token);
        if (token.type === 'strong_close') open--;
      }
      return `<p>${renderInline(context, { piece: block.piece, names: false }, tokens)}</p>\n`;
    })
    .join('');
}
