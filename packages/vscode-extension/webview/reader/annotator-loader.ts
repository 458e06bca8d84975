import {
  type AnnotatorMessage,
  type AnnotatorOptions,
  Announcer,
  inBackground,
  type PopoverAction,
  SelectionRest,
  selectFromTriggers,
  stayBeside,
} from '@marginalia/core/page';
import { linkStyle } from '../page/link-style.ts';
import type { Annotator } from './annotator.ts';
import { holdKeys } from './hold-keys.ts';

/**
 * Selecting and annotating for a reader that can do without: the annotator and its style sheet are a separate bundle,
 * loaded when the student first selects something, or when the host first has something to show or to ask.
 */
export class AnnotatorLoader {
  readonly #options: AnnotatorOptions;
  /** The host's messages about this lesson before the annotator was loaded: the last of each type. */
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
    // If the host keeps no annotations, as in a preview, nothing can be annotated.
    if (message.type === 'annotate' && !this.#told.has('annotations')) return;
    this.#told.delete(message.type);
    this.#told.set(message.type, message);
    const forKeys = message.type === 'annotate' || message.type === 'edit-note';
    if (forKeys || (message.type === 'select' && message.wanted)) this.#loadForKeys();
    else if (hasContent(message) || (message.type === 'annotations' && this.#options.note()))
      inBackground(this.#load());
  }

  /** The actions for the annotation of a sign. */
  actions(sign: HTMLElement): PopoverAction[] {
    return this.#annotator?.actions(sign) ?? [];
  }

  /** Runs a button of an annotation. */
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
    // Same key as the browsers' own caret mode.
    if (event.key !== 'F7' || event.defaultPrevented || this.#annotator?.selecting) return;
    event.preventDefault();
    this.#loadForKeys((annotator) => annotator.selectByKeyboard());
  }

  /** Loads it while the keyboard continues in the passage: keys typed meanwhile wait. */
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
      // The first to arrive passes on the earlier messages.
      if (!this.#annotator) {
        this.#annotator = annotator;
        for (const message of this.#told.values()) annotator.receive(message);
        this.#told.clear();
      }
      return annotator;
    } catch (error) {
      // The next use tries again.
      this.#loading = undefined;
      throw error;
    }
  }
}

async function makeAnnotator(options: AnnotatorOptions): Promise<Annotator> {
  const assets = options.page.dataset['assets'] ?? '';
  // Not bundled: the build makes a separate file from it.
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
