import { Idiomorph } from 'idiomorph';
import { triggerSelector } from '../popover/popover-content.ts';

/**
 * The passage in the page. New text of the same lesson is patched in: elements that stay the same stay the same
 * elements, so that the focus, a selection and an open popover survive an author's typing.
 */
export class PassageView {
  readonly #container: HTMLElement;
  #article: HTMLElement | undefined;

  constructor(container: HTMLElement) {
    this.#container = container;
  }

  get article(): HTMLElement | undefined {
    return this.#article;
  }

  /** Shows the host's HTML, patching when the lesson is the same. Throws when it holds no lesson. */
  show(html: string, sameLesson: boolean): void {
    const next = document.adoptNode(parseArticle(html));
    prepare(next);
    if (sameLesson && this.#article) {
      void Idiomorph.morph(this.#article, next, {
        morphStyle: 'outerHTML',
        callbacks: { beforeAttributeUpdated },
      });
      this.#article = this.#container.querySelector<HTMLElement>('article.lesson') ?? undefined;
    } else {
      this.#container.querySelector('article.lesson')?.remove();
      this.#container.prepend(next);
      this.#article = next;
    }
    // The page around the article, with its columns, follows the direction of the text.
    if (this.#article) this.#container.dir = getComputedStyle(this.#article).direction;
    this.#container.lang = this.#article?.lang ?? '';
  }

  clear(): void {
    this.#article?.remove();
    this.#article = undefined;
  }
}

function parseArticle(html: string): HTMLElement {
  const article = new DOMParser()
    .parseFromString(html, 'text/html')
    .querySelector<HTMLElement>('article.lesson');
  if (!article) throw new Error('The host sent a page without a lesson.');
  return article;
}

/** Adds what belongs to the page and not to the text. Done before the patch, so that it is never seen to change. */
function prepare(article: HTMLElement): void {
  for (const trigger of article.querySelectorAll(triggerSelector)) {
    if (trigger.matches('.notes a[role="doc-noteref"]')) continue;
    trigger.setAttribute('aria-haspopup', 'dialog');
    trigger.setAttribute('aria-expanded', 'false');
  }
}

/** What the page itself has set on an element is not for the text to take away. */
function beforeAttributeUpdated(attribute: string, element: Element, change: 'update' | 'remove'): boolean {
  if (change !== 'remove') return true;
  // What the student has unfolded stays so, and what has the focus keeps it.
  return attribute === 'tabindex' ? element !== document.activeElement : attribute !== 'open';
}
