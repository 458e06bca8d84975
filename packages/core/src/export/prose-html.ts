import type { Prose } from '../model/block.ts';
import type { ClozeExercise } from '../model/exercise.ts';
import type { Lesson } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import { attributes } from '../render/html.ts';
import { createRenderContext } from '../render/render-context.ts';
import { gapsHtml } from '../render/render-fragment.ts';
import { sourceLine } from '../render/render-passage.ts';
import { renderProse } from '../render/render-tokens.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { foreignHtml, type LostMarkup } from './foreign-html.ts';

/** A format's adaptations of a lesson's prose. */
export interface ProseHtmlOptions {
  /** Converts text that is escaped as HTML for that surface. */
  readonly adapt?: (html: string) => string;
  /** Writes XML; see `foreignHtml`. */
  readonly xml?: readonly string[];
  /** The address of a picture of the lesson's folder there; `undefined` shows its alternative text. */
  readonly picture?: (path: string) => string | undefined;
  /** Called for what is lost of the markup. */
  readonly lost?: (what: LostMarkup) => void;
}

/** The prose of one lesson as HTML for a page that is not ours. */
export interface ProseHtml {
  block(prose: Prose): string;
  /** Like `block`; a single paragraph without its tags. */
  line(prose: Prose): string;
  /**
   * Like `block`, followed by the notes that it cites, and those that they cite.
   *
   * @param withheld whether it is behind a key: only then are notes shown that students must not see earlier
   */
  withNotes(prose: Prose, withheld?: boolean): string;
  /**
   * The text of a cloze.
   *
   * @param gap returns the text for a gap, to be written as is
   */
  cloze(exercise: ClozeExercise, gap: (index: number) => string): string;
  /** The passage's source, the lesson's authors and its license, a paragraph each. */
  readonly credits: string;
}

/** Scans a lesson once, however much of its prose is requested. */
export function createProseHtml(lesson: Lesson, options: ProseHtmlOptions = {}): ProseHtml {
  const { adapt, xml, picture = () => undefined, lost } = options;
  // An address within the page, which leads nowhere on another one.
  const context = createRenderContext(lesson, { picture, link: () => '#' });
  const ours = (prose: Prose): string => renderProse(context, prose, false);
  const theirs = (html: string, gap?: (index: number) => string): string =>
    foreignHtml(html, { lost, xml, ...(adapt && { adapt }), ...(gap && { gap }) });
  const credits = (): string => {
    const { authors, license } = lesson.frontMatter;
    const facts = [
      sourceLine(context),
      authors.length > 0 ? escapeHtml(`By ${authors.join(', ')}.`) : '',
      license ? escapeHtml(`Licence: ${license}.`) : '',
    ];
    return theirs(
      facts
        .filter((fact) => fact !== '')
        .map((fact) => `<p>${fact}</p>`)
        .join(''),
    );
  };
  const block = (prose: Prose): string => theirs(ours(prose));
  return {
    block,
    line(prose) {
      const html = block(prose);
      return /^<p>(?:(?!<\/?p>).)*<\/p>$/s.test(html) ? html.slice(3, -4) : html;
    },
    withNotes(prose, withheld = false) {
      context.shownMarkers.clear();
      let html = ours(prose);
      const notes = new Map<Note, string>();
      for (let before = -1; before < context.shownMarkers.size; ) {
        before = context.shownMarkers.size;
        for (const { note } of [...context.shownMarkers])
          if (note && (withheld || !note.withheld) && !notes.has(note)) notes.set(note, ours(note.body));
      }
      const list = [...notes].map(([{ display }, body]) => `<dt>${escapeHtml(display)}</dt><dd>${body}</dd>`);
      if (list.length > 0) html += `<hr><dl>${list.join('')}</dl>`;
      const dir = context.direction === 'rtl' ? context.direction : undefined;
      return theirs(dir && html !== '' ? `<div${attributes({ dir })}>${html}</div>` : html);
    },
    cloze: (exercise, gap) => theirs(gapsHtml(context, exercise), gap),
    credits: credits(),
  };
}
