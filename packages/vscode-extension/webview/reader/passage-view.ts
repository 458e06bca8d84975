import { markTriggers } from '@marginalia/core/page';
import { patchArticle } from './patch-article.ts';

/**
 * The passage in the page. New text of the same lesson is patched in: unchanged elements stay the same elements, so
 * that the focus, a selection and an open popover survive an author's typing.
 */
export class PassageView {
  readonly #container: HTMLElement;
  #article: HTMLElement | undefined;
  /** The article as the host last sent it. */
  #sent: HTMLElement | undefined;

  constructor(container: HTMLElement) {
    this.#container = container;
  }

  get article(): HTMLElement | undefined {
    return this.#article;
  }

  /** Shows the host's HTML, patching if the lesson is the same. Throws if it contains no lesson. */
  show(html: string, sameLesson: boolean): void {
    const next = document.adoptNode(parseArticle(html));
    // Before the patch, so that no change is ever visible.
    markTriggers(next);
    const sent = next.cloneNode(true) as HTMLElement;
    if (sameLesson && this.#article && this.#sent) {
      patchArticle(this.#article, this.#sent, next);
      this.#article = this.#container.querySelector<HTMLElement>('article.lesson') ?? undefined;
    } else {
      this.#container.querySelector('article.lesson')?.remove();
      this.#container.prepend(next);
      this.#article = next;
    }
    this.#sent = sent;
    // The page around the article, with its columns, follows the direction of the text.
    if (this.#article) this.#container.dir = getComputedStyle(this.#article).direction;
    this.#container.lang = this.#article?.lang ?? '';
  }

  clear(): void {
    this.#article?.remove();
    this.#article = undefined;
    this.#sent = undefined;
  }
}

function parseArticle(html: string): HTMLElement {
  const article = new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelector<HTMLElement>('article.lesson');
  if (!article) throw new Error('The host sent a page without a lesson.');
  return article;
}
