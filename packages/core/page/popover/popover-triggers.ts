import { inCorridor, type Point } from './corridor.ts';
import type { Popover } from './popover.ts';
import { triggerSelector } from './popover-content.ts';

/** Delay on a marker before its note opens, and grace period after the pointer has left, in milliseconds. */
const OPEN_DELAY = 150;
const CLOSE_DELAY = 200;

/** What is already visible for a trigger, so that no popover repeats it. */
export interface ShownInPlace {
  readonly element: HTMLElement;
  end(): void;
}

/** Content beside the text that is shown there: at once, or after a rest of the pointer, by click or keyboard. */
export interface BesideText {
  /** Highlights what is readable beside the trigger as it is; returns undefined if there is nothing. */
  light(trigger: HTMLElement): ShownInPlace | undefined;
  /** Unfolds what is partly visible beside the trigger; returns undefined if only a popover can show it. */
  unfold(trigger: HTMLElement): ShownInPlace | undefined;
}

/** How something is kept open: until the pointer leaves, until the focus leaves, until it is closed. */
type Keeping = 'hover' | 'focus' | 'click';

/** Options for the surroundings. */
export interface TriggerOptions {
  margin?: BesideText;
  /** Opens the Markdown behind a trigger on Ctrl+click or Cmd+click, as editors do. */
  visit?(trigger: HTMLElement): void;
}

/**
 * Opens and closes the popover for every marker and name of the page, now and after updates: by mouse after a short
 * rest, by click or tap to stay, by Enter or Space with the focus inside. Listens at the document, so new text needs no
 * setup.
 */
export class PopoverTriggers {
  readonly #popover: Popover;
  readonly #options: TriggerOptions;
  #opening: { trigger: HTMLElement; timer: number } | undefined;
  #closing: number | undefined;
  /** The content shown beside the text. */
  #inPlace: { trigger: HTMLElement; shown: ShownInPlace; by: Keeping; isUnfolded: boolean } | undefined;
  /** The last pointer position. */
  #pointer: Point | undefined;
  /** A trigger that moved under the resting pointer. */
  #passing: HTMLElement | undefined;

  constructor(popover: Popover, options: TriggerOptions = {}) {
    this.#popover = popover;
    this.#options = options;
    document.addEventListener('pointerover', (event) => this.#onPointerOver(event));
    document.addEventListener('pointermove', (event) => this.#onPointerMove(event));
    document.documentElement.addEventListener('pointerleave', () => this.#onPointerGone());
    document.addEventListener('pointerdown', (event) => this.#onPointerDown(event));
    document.addEventListener('keydown', (event) => this.#onKeyDown(event), true);
    // In the capture phase, because VS Code's own listener at the document would follow `#note-93` as a link.
    document.addEventListener('click', (event) => this.#onClick(event), true);
    document.addEventListener('focusin', (event) => this.#onFocusIn(event));
    document.addEventListener('focusout', (event) => {
      if (this.#inPlace?.by === 'focus' && event.target === this.#inPlace.trigger) this.#endInPlace();
    });
    popover.element.addEventListener('focusin', () => popover.pin());
  }

  /** Closes what is open, wherever the keyboard is. */
  dismiss(): void {
    this.#cancelOpening();
    this.#endInPlace();
    this.#popover.dismiss();
  }

  #onPointerOver(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const trigger = triggerAt(event.target);
    if (this.#opening && this.#opening.trigger !== trigger) this.#cancelOpening();
    if (!trigger || trigger === this.#popover.trigger || this.#popover.mode === 'pinned') return;
    // Scrolling brings triggers under a resting pointer: they open nothing until it moves.
    if (!this.#hasMoved(event)) {
      this.#passing = trigger;
      return;
    }
    this.#passing = undefined;
    // With the button down, the student is selecting.
    if (event.buttons !== 0 || isSelected(trigger)) return;
    if (this.#opening || this.#inPlace?.trigger === trigger) return;
    if (this.#light(trigger, 'hover')) return;
    const at = { x: event.clientX, y: event.clientY };
    this.#opening = { trigger, timer: setTimeout(() => this.#openByHover(trigger, at), OPEN_DELAY) };
  }

  #hasMoved({ clientX: x, clientY: y }: PointerEvent): boolean {
    const before = this.#pointer;
    this.#pointer = { x, y };
    return before?.x !== x || before.y !== y;
  }

  #onPointerMove(event: PointerEvent): void {
    if (this.#hasMoved(event) && this.#passing) {
      this.#pointer = undefined;
      this.#onPointerOver(event);
    }
    if (event.pointerType === 'touch') return;
    const at = { x: event.clientX, y: event.clientY };
    if (this.#inPlace?.by === 'hover' && !holds(this.#inPlace, at)) this.#endInPlace();
    if (this.#popover.mode !== 'hover') return;
    const { trigger } = this.#popover;
    if (event.buttons !== 0 && trigger && isSelected(trigger)) this.#close();
    else if (this.#popover.holds(at)) this.#cancelClosing();
    else this.#closeSoon();
  }

  #onPointerGone(): void {
    this.#cancelOpening();
    if (this.#inPlace?.by === 'hover') this.#endInPlace();
    if (this.#popover.mode === 'hover') this.#closeSoon();
  }

  #onPointerDown(event: PointerEvent): void {
    // A press is not a rest: a click opens at once, and a drag selects.
    this.#cancelOpening();
    if (!(event.target instanceof Node)) return;
    if (this.#inPlace?.shown.element.contains(event.target)) this.#inPlace.by = 'click';
    else if (!this.#inPlace?.trigger.contains(event.target)) this.#endInPlace();
    if (!this.#popover.trigger) return;
    if (this.#popover.element.contains(event.target)) this.#popover.pin();
    else if (!this.#popover.trigger.contains(event.target)) this.#popover.close();
  }

  #onClick(event: MouseEvent): void {
    const trigger = triggerAt(event.target);
    if (!trigger || event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    // The end of a drag over words of a name: the student has selected them.
    if (event.detail === 1 && isSelected(trigger)) this.#close();
    else if ((event.ctrlKey || event.metaKey) && this.#options.visit) {
      this.#close();
      this.#options.visit(trigger);
    } else if (this.#popover.trigger === trigger && this.#popover.mode === 'pinned') this.#close();
    // A click without a pointer (detail 0) comes from a screen reader: it should act like the Enter key.
    else if (event.detail === 0) this.#openWithFocus(trigger);
    else if (this.#inPlace?.by === 'click' && this.#inPlace.trigger === trigger) this.#endInPlace();
    else if (!this.#unfold(trigger, 'click'))
      this.#open(trigger, 'pinned', { x: event.clientX, y: event.clientY });
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const trigger = triggerAt(event.target);
    if (event.key === 'Escape' && (this.#popover.trigger || this.#inPlace)) {
      this.dismiss();
    } else if (trigger && (event.key === 'Enter' || event.key === ' ')) {
      this.#openWithFocus(trigger);
    } else if (event.key === 'Tab' && this.#popover.trigger) {
      if (!this.#tab(event, this.#popover.trigger)) return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /**
   * Tabs through the popover as if it were right after its trigger in the text. Returns true if the focus has moved;
   * else the browser moves it, starting from where this put it.
   */
  #tab(event: KeyboardEvent, trigger: HTMLElement): boolean {
    const { element } = this.#popover;
    if (event.target === trigger && !event.shiftKey) {
      element.focus({ preventScroll: true });
      return true;
    }
    if (!this.#popover.hasFocus) {
      this.#popover.close();
      return false;
    }
    const stops = [...element.querySelectorAll<HTMLElement>('a[href], button, [tabindex="0"]')];
    const leaves = event.shiftKey
      ? event.target === element || event.target === stops[0]
      : event.target === (stops.at(-1) ?? element);
    if (!leaves) return false;
    trigger.focus({ preventScroll: true });
    this.#popover.close();
    return event.shiftKey;
  }

  #openByHover(trigger: HTMLElement, at: Point): void {
    this.#opening = undefined;
    if (trigger.isConnected && !this.#unfold(trigger, 'hover')) this.#open(trigger, 'hover', at);
  }

  /** Shows keyboard users at a trigger the same as the pointer would; the popover waits for Enter. */
  #onFocusIn({ target, relatedTarget }: FocusEvent): void {
    const trigger = triggerAt(target);
    if (!trigger || trigger !== target || !trigger.matches(':focus-visible')) return;
    const back = relatedTarget instanceof Node && this.#popover.element.contains(relatedTarget);
    if (back || this.#popover.trigger || this.#inPlace?.trigger === trigger) return;
    if (!this.#light(trigger, 'focus')) this.#unfold(trigger, 'focus');
  }

  /** Highlights what is readable beside the trigger as it is. Returns false if there is nothing. */
  #light(trigger: HTMLElement, by: Keeping): boolean {
    this.#endInPlace();
    const shown = this.#options.margin?.light(trigger);
    if (shown) this.#inPlace = { trigger, shown, by, isUnfolded: false };
    return shown !== undefined;
  }

  /** Returns false if only a popover can show the trigger's content. */
  #unfold(trigger: HTMLElement, by: Keeping): boolean {
    if (this.#inPlace?.trigger === trigger && this.#inPlace.isUnfolded) {
      this.#inPlace.by = by;
      return true;
    }
    this.#endInPlace();
    const shown = this.#options.margin?.unfold(trigger);
    if (!shown) return false;
    this.#cancelOpening();
    this.#popover.close();
    this.#inPlace = { trigger, shown, by, isUnfolded: true };
    return true;
  }

  #endInPlace(): void {
    const ended = this.#inPlace;
    this.#inPlace = undefined;
    ended?.shown.end();
  }

  #openWithFocus(trigger: HTMLElement): void {
    if (this.#open(trigger, 'pinned')) this.#popover.element.focus({ preventScroll: true });
  }

  #open(trigger: HTMLElement, mode: 'hover' | 'pinned', at?: Point): boolean {
    this.#cancelOpening();
    this.#cancelClosing();
    // First: listeners must hear of an end before a start.
    this.#endInPlace();
    return this.#popover.open(trigger, mode, at);
  }

  #close(): void {
    this.#cancelOpening();
    this.#cancelClosing();
    this.#popover.close();
  }

  #closeSoon(): void {
    this.#closing ??= setTimeout(() => {
      this.#closing = undefined;
      if (this.#popover.mode === 'hover') this.#popover.close();
    }, CLOSE_DELAY);
  }

  #cancelOpening(): void {
    clearTimeout(this.#opening?.timer);
    this.#opening = undefined;
  }

  #cancelClosing(): void {
    clearTimeout(this.#closing);
    this.#closing = undefined;
  }
}

/** Whether the pointer is over the content, over its trigger, or on its way from one to the other. */
function holds({ trigger, shown }: { trigger: HTMLElement; shown: ShownInPlace }, at: Point): boolean {
  return inCorridor(at, trigger.getBoundingClientRect(), shown.element.getBoundingClientRect());
}

/** Markers inside the notes are plain links to their notes: a popover over a note would hide the text being read. */
function triggerAt(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined;
  const trigger = target.closest<HTMLElement>(triggerSelector);
  if (!trigger || trigger.closest('.marginalia-popover, .margin')) return undefined;
  return trigger.matches('.name') || !trigger.closest('[role="doc-endnotes"]') ? trigger : undefined;
}

/** Whether words of it are selected: then the student is working with those. */
function isSelected(trigger: HTMLElement): boolean {
  const selection = getSelection();
  return selection?.isCollapsed === false && selection.containsNode(trigger, true);
}
