import { reducedMotion } from './reduced-motion.ts';

/** How a journey inside the page ends. */
export interface Arrival {
  /** Move the keyboard focus to the target. */
  focus: boolean;
  /** Show the target with a brief highlight. */
  flash: boolean;
}

const FLASH_MS = 1600;
/** Longer than any smooth scroll of a browser, for the case that it never says `scrollend` (nothing to scroll). */
const SCROLL_LIMIT_MS = 1000;

/**
 * Brings an element to the reading line. Near targets glide there, far ones are jumped to: a long glide past pages of
 * text tells nothing and makes people sick. Resolves when the page has come to rest.
 */
export async function travelTo(target: Element, arrival: Arrival): Promise<void> {
  if (arrival.focus) focusOn(target);
  else focusLater(target);
  const distance = target.getBoundingClientRect().top - restingLine();
  const glide = Math.abs(distance) < innerHeight && !reducedMotion();
  const rested = atRest();
  scrollBy({ top: distance, behavior: glide ? 'smooth' : 'instant' });
  if (arrival.flash) flash(target);
  await rested;
}

/** Where targets come to rest, in pixels below the window's top edge: a sixth down, so that what precedes them shows. */
function restingLine(): number {
  return Math.min(innerHeight / 6, 120);
}

/** Moves the focus without scrolling, also to what is not focusable by itself. */
function focusOn(target: Element): void {
  if (!(target instanceof HTMLElement)) return;
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** Where the keyboard goes on when it next comes into the page, and what it would come back to else. */
let later: Element | undefined;
let before: Element | null = null;

/**
 * Lets the next Tab go on from a target where the keyboard is elsewhere, as in a tree beside the page: else the page
 * would scroll back to what had the focus in it before. A student who has scrolled on meanwhile goes on from there, and
 * what takes the focus by itself as soon as the keyboard comes, as the caret for answers does, keeps it.
 */
function focusLater(target: Element): void {
  if (document.hasFocus()) return;
  if (!later) addEventListener('focus', goOn, { once: true });
  later = target;
  before = document.activeElement;
}

function goOn(): void {
  const { top, bottom } = later?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  const taken = document.activeElement !== before;
  if (later?.isConnected && !taken && bottom > 0 && top < innerHeight) focusOn(later);
  later = undefined;
}

function flash(target: Element): void {
  target.classList.remove('marginalia-flash');
  // Reading a layout value between the two makes the animation start again on a second visit.
  target.getBoundingClientRect();
  target.classList.add('marginalia-flash');
  setTimeout(() => target.classList.remove('marginalia-flash'), FLASH_MS);
}

function atRest(): Promise<void> {
  const from = scrollY;
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(limit);
      removeEventListener('scrollend', done);
      resolve();
    };
    const limit = setTimeout(done, SCROLL_LIMIT_MS);
    addEventListener('scrollend', done);
    // Already there: no scroll begins and so none ends.
    requestAnimationFrame(() => requestAnimationFrame(() => scrollY === from && done()));
  });
}
