import { autoUpdate, computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { inBackground } from '../in-background.ts';
import { inCorridor, type Point } from './corridor.ts';
import { type PopoverContent, popoverContent } from './popover-content.ts';

/** How a popover is open: following the pointer, or kept until the user closes it. */
export type PopoverMode = 'hover' | 'pinned';

/** A button under the content. */
export interface PopoverAction {
  label: string;
  run(): void;
}

/** Distance to the trigger and to the window's edges, in pixels. */
const GAP = 6;
const EDGE = 8;
/** Added below a raised marker, so that the popover leaves the marker's line free. */
const BELOW_MARKER = 7;

/**
 * The one popover of the page: a non-modal dialog beside a marker or a name. It is at the end of the body, outside the
 * passage, so that new text never touches it; `PopoverTriggers` decides when it opens and closes.
 */
export class Popover {
  readonly element = document.createElement('div');
  readonly #body = document.createElement('div');
  readonly #footer = document.createElement('div');
  readonly #actionsFor: (trigger: HTMLElement, content: PopoverContent) => PopoverAction[];
  #trigger: HTMLElement | undefined;
  #mode: PopoverMode = 'hover';
  #at: Point | undefined;
  #stopFollowing: (() => void) | undefined;
  /** Called whenever it has opened or closed. */
  onToggle: ((open: boolean) => void) | undefined;

  constructor(actionsFor: (trigger: HTMLElement, content: PopoverContent) => PopoverAction[]) {
    this.#actionsFor = actionsFor;
    this.element.className = 'marginalia-popover';
    this.element.id = 'marginalia-popover';
    this.element.setAttribute('role', 'dialog');
    this.element.tabIndex = -1;
    this.element.hidden = true;
    this.#body.className = 'popover-body';
    this.#body.id = 'marginalia-popover-body';
    this.#footer.className = 'popover-footer';
    this.element.append(this.#body, this.#footer);
    document.body.append(this.element);
  }

  /** The marker or name that it belongs to while it is open. */
  get trigger(): HTMLElement | undefined {
    return this.#trigger;
  }

  get mode(): PopoverMode | undefined {
    return this.#trigger && this.#mode;
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /**
   * Opens beside a trigger; `at` identifies the line of a name that breaks over two. Returns false if there is nothing
   * to show.
   */
  open(trigger: HTMLElement, mode: PopoverMode, at?: Point): boolean {
    const content = popoverContent(trigger);
    if (!content) return false;
    if (this.#trigger !== trigger) this.close();
    this.#trigger = trigger;
    this.#mode = mode;
    this.#at = at;
    this.#fill(trigger, content);
    this.element.hidden = false;
    this.onToggle?.(true);
    trigger.setAttribute('aria-expanded', 'true');
    this.#stopFollowing?.();
    this.#stopFollowing = autoUpdate(trigger, this.element, () => inBackground(this.#place()));
    return true;
  }

  /** Keeps an open popover until the user closes it. */
  pin(): void {
    this.#mode = 'pinned';
  }

  close(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    this.#trigger?.setAttribute('aria-expanded', 'false');
    if (this.#trigger) this.onToggle?.(false);
    this.#trigger = undefined;
    this.element.hidden = true;
  }

  /** Closes, and returns the focus to the trigger if it was inside. */
  dismiss(): void {
    const { trigger, hasFocus } = this;
    if (hasFocus) trigger?.focus({ preventScroll: true });
    this.close();
  }

  /**
   * After new text: updates the content, or closes if the trigger or its note is gone. `replacement` is the trigger's
   * successor if the text was rebuilt.
   */
  refresh(replacement: HTMLElement | undefined = this.#trigger): void {
    if (!this.#trigger) return;
    const content = replacement?.isConnected ? popoverContent(replacement) : undefined;
    if (!replacement || !content) {
      this.close();
      return;
    }
    // Replaced only if the note's text has changed: otherwise the focus and the selection inside stay.
    const before = this.#body.innerHTML;
    const probe = document.createElement('div');
    probe.append(content.body.cloneNode(true));
    this.#trigger = replacement;
    replacement.setAttribute('aria-expanded', 'true');
    if (probe.innerHTML !== before) {
      const focused = this.hasFocus;
      this.#fill(replacement, content);
      if (focused) this.element.focus({ preventScroll: true });
    }
    this.#stopFollowing?.();
    this.#stopFollowing = autoUpdate(replacement, this.element, () => inBackground(this.#place()));
  }

  /** Whether the pointer is over the trigger, the popover or on its way from one to the other. */
  holds(point: Point): boolean {
    if (!this.#trigger) return false;
    return inCorridor(point, this.#trigger.getBoundingClientRect(), this.element.getBoundingClientRect());
  }

  #fill(trigger: HTMLElement, content: PopoverContent): void {
    this.element.dataset['kind'] = content.kind;
    this.element.setAttribute('aria-label', content.label);
    // Screen readers should read the note itself on opening, not the name of a box.
    this.element.setAttribute('aria-describedby', this.#body.id);
    this.element.dir = getComputedStyle(trigger).direction;
    this.element.lang = trigger.closest<HTMLElement>('[lang]')?.lang ?? '';
    this.#body.replaceChildren(content.body);
    this.element.scrollTop = 0;
    this.#footer.replaceChildren(...this.#actionsFor(trigger, content).map(actionButton));
    this.#footer.hidden = this.#footer.childElementCount === 0;
  }

  async #place(): Promise<void> {
    const { element } = this;
    const trigger = this.#trigger;
    if (!trigger) return;
    const box = trigger.getBoundingClientRect();
    if (this.#mode === 'hover' && (box.bottom < 0 || box.top > innerHeight)) {
      this.close();
      return;
    }
    const { x, y } = await computePosition(trigger, element, {
      strategy: 'fixed',
      placement: 'bottom',
      middleware: [
        inline(this.#at ?? {}),
        offset(({ placement }) =>
          placement === 'bottom' && trigger.matches('.marker a') ? GAP + BELOW_MARKER : GAP,
        ),
        flip({ padding: EDGE, fallbackStrategy: 'bestFit' }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) =>
            element.style.setProperty('--available-height', `${Math.max(96, Math.floor(availableHeight))}px`),
        }),
      ],
    });
    if (this.#trigger !== trigger) return;
    element.style.setProperty('translate', `${Math.round(x)}px ${Math.round(y)}px`);
  }
}

function actionButton({ label, run }: PopoverAction): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', run);
  return button;
}
