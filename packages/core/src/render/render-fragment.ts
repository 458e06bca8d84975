import type { Token } from 'markdown-it';
import { tokenLike } from '../markdown/token-like.ts';
import type { Prose } from '../model/block.ts';
import type { ClozeExercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import { createRenderContext, type RenderContext, type RenderOptions } from './render-context.ts';
import { renderInline } from './render-inline.ts';
import { renderNote } from './render-passage.ts';
import { renderProse } from './render-tokens.ts';

/** Renders any prose of a lesson as HTML, as safe as the passage: a prompt, an option, a hint, feedback. */
export function renderFragment(lesson: Lesson, prose: Prose, options: RenderOptions = {}): string {
  return renderProse(createRenderContext(lesson, options), prose, false);
}

/** Renders a key as HTML, with the notes hidden from students until then: those that only keys cite. */
export function renderKey(lesson: Lesson, key: Prose, options: RenderOptions = {}): string {
  const context = createRenderContext(lesson, options);
  const html = renderProse(context, key, false);
  const notes = new Map<Note, string>();
  // A note may cite others.
  for (let before = -1; before < context.shownMarkers.size; ) {
    before = context.shownMarkers.size;
    for (const { note } of [...context.shownMarkers])
      if (note?.withheld && !notes.has(note)) notes.set(note, renderNote(context, note, []));
  }
  return notes.size === 0 ? html : `${html}<ol class="notes-list">\n${[...notes.values()].join('')}</ol>\n`;
}

/**
 * Renders the text of a cloze with an empty `<span class="gap" data-gap="0">` for each gap, without the words of the
 * gaps.
 */
export function renderGaps(lesson: Lesson, exercise: ClozeExercise, options: RenderOptions = {}): string {
  return gapsHtml(createRenderContext(lesson, options), exercise);
}

/** Does the same within a rendering in progress. */
export function gapsHtml(context: RenderContext, exercise: ClozeExercise): string {
  let gap = 0;
  return exercise.text
    .map((block) => {
      const tokens: Token[] = [];
      let open = 0;
      for (const token of block.tokens[block.from + 1]?.children ?? []) {
        if (token.type === 'strong_open' && open++ === 0) {
          tokens.push(tokenLike(token, { type: 'gap', nesting: 0, meta: { gap: gap++ } }));
        }
        if (open === 0) tokens.push(token);
        if (token.type === 'strong_close') open--;
      }
      return `<p>${renderInline(context, { piece: block.piece, names: false }, tokens)}</p>\n`;
    })
    .join('');
}
