import { mergeUnits, type ShownUnit } from './merge-units.ts';
import type { ToWebview } from './reader-protocol.ts';

type PassageState = Pick<ToWebview & { type: 'show' }, 'language' | 'direction' | 'body' | 'notes'>;

/** An article, with what the host sent of its units. */
export interface ShownPassage {
  readonly article: HTMLElement;
  readonly body: Map<string, ShownUnit>;
  readonly notes: Map<string, ShownUnit>;
}

/** From this much HTML on, in UTF-16 units, the browser lays out only the sections near the window. */
const LONG = 150_000;
/** Letters of text that probably make a line of the page, with the space between paragraphs. */
const LETTERS_IN_LINE = 55;

/**
 * The passage in the page: an article whose children are units, see `reader-protocol.ts`. A new state is patched in:
 * unchanged elements stay the same elements, so that the focus, a selection and an open popover survive an author's
 * typing, and unchanged units cost nothing.
 */
export class PassageView {
  readonly #container: HTMLElement;
  #shown: ShownPassage | undefined;

  constructor(container: HTMLElement) {
    this.#container = container;
  }

  get article(): HTMLElement | undefined {
    return this.#shown?.article;
  }

  /** The units of the page that are not hidden, in order. */
  get units(): HTMLElement[] {
    const children = [...(this.#shown?.article.children ?? [])] as HTMLElement[];
    return children.filter(({ hidden }) => !hidden);
  }

  /** Shows the article of another lesson, see `newArticle`. */
  show(shown: ShownPassage): HTMLElement[] {
    this.clear();
    this.#shown = shown;
    this.#container.prepend(shown.article);
    this.#dress(shown);
    return this.units;
  }

  /**
   * Changes the passage to another state of the same lesson.
   *
   * @returns the units that are new or have changed
   */
  merge(state: PassageState): HTMLElement[] {
    if (!this.#shown) return [];
    const changed = mergeInto(this.#shown, state);
    this.#dress(this.#shown);
    return changed;
  }

  clear(): void {
    this.#shown?.article.remove();
    this.#shown = undefined;
  }

  /** The page around the article, with its columns, follows the direction of the text. */
  #dress({ article }: ShownPassage): void {
    this.#container.lang = article.lang;
    this.#container.dir = article.dir;
  }
}

/**
 * Makes the article of a lesson, outside the page.
 *
 * @throws if it contains what is no unit
 */
export function newArticle(state: PassageState): ShownPassage {
  const article = document.createElement('article');
  article.className = 'lesson';
  const shown = { article, body: new Map(), notes: new Map() };
  mergeInto(shown, state);
  return shown;
}

function mergeInto(shown: ShownPassage, { language, direction, body, notes }: PassageState): HTMLElement[] {
  const { article } = shown;
  if (article.lang !== language) article.lang = language;
  if (article.dir !== direction) article.dir = direction;
  const changed = mergeUnits(article, shown.body, body);
  const section = shown.body.get('notes')?.element;
  const list = section?.querySelector('ol');
  if (!section || !list) shown.notes.clear();
  else if (mergeUnits(list, shown.notes, notes).length > 0) changed.push(section);
  let length = 0;
  for (const { html } of [...shown.body.values(), ...shown.notes.values()]) length += html.length;
  article.classList.toggle('long', length > LONG);
  // For the height of what is not laid out.
  for (const unit of changed)
    unit.style.setProperty('--lines', `${Math.ceil((unit.textContent ?? '').length / LETTERS_IN_LINE)}`);
  return changed;
}
