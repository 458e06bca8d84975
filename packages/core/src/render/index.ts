/**
 * The entry point `@marginalia/core/render`: a lesson as HTML that can run nothing. The whole passage, a note or a key by
 * itself, the names that headings and elements have on a page, and names of people, places and terms in a text.
 *
 * @packageDocumentation
 */

export { createNameMatcher, type NameMatcher } from '../reference/name-matcher.ts';
export { escapeHtml } from '../text/escape-html.ts';
export { isSafeLink, type NeighbourLink, neighbourLink } from '../text/safe-address.ts';
export { lessonDirection } from './direction.ts';
export { displayedWords } from './displayed-words.ts';
export { type HeadingPlaces, headingPlaces } from './heading-places.ts';
export { elementId } from './html.ts';
export {
  PassageRenderer,
  type PassageSurroundings,
  type PassageUnit,
  type RenderedPassage,
} from './passage-renderer.ts';
export { type PreviewLesson, previewPlugin } from './preview-plugin.ts';
export type { RenderOptions } from './render-context.ts';
export { renderFragment, renderKey } from './render-fragment.ts';
export { renderPassage } from './render-passage.ts';
