import { autoUpdate, computePosition, flip, inline, offset, shift } from '@floating-ui/dom';
import { inBackground, type PopoverAction, triggerSelector } from '@marginalia/core/page';
import { linkStyle } from '../page/link-style.ts';
import type { Annotator, AnnotatorMessage, AnnotatorOptions } from './annotator.ts';
import { Announcer } from './announcer.ts';
import { SelectionRest } from './selection-rest.ts';

/**
 * Selecting and annotating for a reader that can do without: the annotator with its style sheet is a bundle of its own,
 * loaded when the student first selects something, or when the host first has something to show or to ask.
 */
export class AnnotatorLoader {
  readonly #options: AnnotatorOptions;
  /** What the host has said of this lesson before there was an annotator: of each type the last. */
  readonly #told = new Map<AnnotatorMessage['type'], AnnotatorMessage>();
  #annotator: Annotator | undefined;
  #loading: Promise<Annotator> | undefined;

  constructor(options: Omit<AnnotatorOptions, 'announcer' | 'stayBeside' | 'pressed'>) {
    const rest = new SelectionRest(() => this.#look());
    selectFromTriggers(options.page);
    const announcer = new Announcer(document.body);
    this.#options = { ...options, announcer, stayBeside, pressed: () => rest.pressed };
    document.addEventListener('keydown', (event) => this.#onKeyDown(event));
    addEventListener('focus', () => options.post({ type: 'focused' }));
  }

  /** After new text; `afresh` for another lesson or none. */
  update(afresh: boolean): void {
    if (afresh) this.#told.clear();
    this.#annotator?.update(afresh);
  }

  receive(message: AnnotatorMessage): void {
    if (this.#annotator) {
      this.#annotator.receive(message);
      return;
    }
    // Where the host keeps no annotations, as in a preview, nothing is annotated.
    if (message.type === 'annotate' && !this.#told.has('annotations')) return;
    this.#told.delete(message.type);
    this.#told.set(message.type, message);
    const forKeys = message.type === 'annotate' || message.type === 'edit-note';
    if (forKeys || (message.type === 'select' && message.wanted)) this.#loadForKeys();
    else if (hasContent(message) || (message.type === 'annotations' && this.#options.note()))
      inBackground(this.#load());
  }

  /** What can be done with the annotation of a sign. */
  actions(sign: HTMLElement): PopoverAction[] {
    return this.#annotator?.actions(sign) ?? [];
  }

  /** Does what a button of an annotation says. */
  act(id: string, action: 'edit' | 'remove'): void {
    this.#annotator?.act(id, action);
  }

  /** After a change of layout. */
  settle(): void {
    this.#annotator?.settle();
  }

  #look(): void {
    if (this.#annotator) this.#annotator.look();
    else if (this.#told.has('annotations') && selectsIn(this.#options.article()))
      inBackground(this.#load().then((annotator) => annotator.look()));
  }

  #onKeyDown(event: KeyboardEvent): void {
    // As browsers call their own caret.
    if (event.key !== 'F7' || event.defaultPrevented || this.#annotator?.selecting) return;
    event.preventDefault();
    this.#loadForKeys((annotator) => annotator.selectByKeyboard());
  }

  /** Loads it where the keyboard goes on in the passage: what is typed meanwhile waits. */
  #loadForKeys(then: (annotator: Annotator) => void = () => undefined): void {
    if (this.#annotator) {
      then(this.#annotator);
      return;
    }
    const letGo = holdKeys();
    inBackground(this.#load().then(then).finally(letGo));
  }

  async #load(): Promise<Annotator> {
    this.#loading ??= makeAnnotator(this.#options);
    try {
      const annotator = await this.#loading;
      // The first that comes here hands over what was said.
      if (!this.#annotator) {
        this.#annotator = annotator;
        for (const message of this.#told.values()) annotator.receive(message);
        this.#told.clear();
      }
      return annotator;
    } catch (error) {
      // The next who needs it tries again.
      this.#loading = undefined;
      throw error;
    }
  }
}

async function makeAnnotator(options: AnnotatorOptions): Promise<Annotator> {
  const assets = options.page.dataset['assets'] ?? '';
  // Not bundled: the build makes a file of its own of it.
  const [file] = await Promise.all([
    import(`${assets}annotator.js`) as Promise<typeof import('./annotator.ts')>,
    linkStyle(new URL('annotator.css', assets)),
  ]);
  return new file.Annotator(options);
}

function hasContent(message: AnnotatorMessage): boolean {
  if (message.type === 'annotations') return message.annotations.length > 0;
  return message.type === 'mark' && message.stretches.length > 0;
}

function selectsIn(article: HTMLElement | undefined): boolean {
  const selection = getSelection();
  if (!article || !selection || selection.isCollapsed) return false;
  return article.contains(selection.anchorNode) || article.contains(selection.focusNode);
}

/**
 * Holds back what is typed until whoever shall hear it is there.
 *
 * @returns lets it go, to where the keyboard then is
 */
function holdKeys(): () => void {
  const held: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent): void => {
    held.push(event);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // The window's, since it hears them before anybody else.
  addEventListener('keydown', hold, { capture: true });
  return () => {
    removeEventListener('keydown', hold, { capture: true });
    for (const event of held)
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent(event.type, event));
  };
}

/**
 * Lets the mouse begin a selection on a name: Chromium begins none on what can take the focus. A name that is pressed
 * can take it again once the button is up, and has it where nothing was selected.
 */
function selectFromTriggers(page: HTMLElement): void {
  page.addEventListener('pointerdown', ({ target, button, pointerType }) => {
    const trigger = target instanceof Element ? target.closest<HTMLElement>(triggerSelector) : null;
    const tabindex = trigger?.getAttribute('tabindex');
    if (!trigger || tabindex == null || button !== 0 || pointerType !== 'mouse') return;
    trigger.removeAttribute('tabindex');
    const up = (): void => {
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', up);
      trigger.setAttribute('tabindex', tabindex);
      if (getSelection()?.isCollapsed !== false) trigger.focus({ preventScroll: true });
    };
    addEventListener('pointerup', up);
    addEventListener('pointercancel', up);
  });
}

/** Distance to the words and to the window's edges, in pixels. */
const GAP = 8;
const EDGE = 8;

/**
 * Keeps an element below words of the page, or above where there is more room, whatever moves them.
 *
 * @returns ends it
 */
function stayBeside(range: Range, element: HTMLElement): () => void {
  const anchor = {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    contextElement: range.startContainer.parentElement ?? document.body,
  };
  const place = async (): Promise<void> => {
    const { x, y } = await computePosition(anchor, element, {
      placement: 'bottom',
      middleware: [inline(), offset(GAP), flip({ padding: EDGE }), shift({ padding: EDGE })],
    });
    element.style.setProperty('translate', `${Math.round(x)}px ${Math.round(y)}px`);
  };
  return autoUpdate(anchor, element, () => inBackground(place()));
}
