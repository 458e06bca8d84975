/** How a journey inside the page ends. */
export interface Arrival {
  /** Move the keyboard focus to the target. */
  focus: boolean;
  /** Show the target with a brief highlight. */
  flash: boolean;
}

const FLASH_MS = 1600;
/** Longer than any smooth scroll of a browser, in case it never fires `scrollend` (nothing to scroll). */
const SCROLL_LIMIT_MS = 1000;

/**
 * Brings an element to the reading line. Near targets are scrolled to smoothly, far ones instantly: a long animation
 * past pages of text tells nothing and makes people sick. Resolves when the page has stopped.
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
  if (!glide) await holdAt(target);
}

/** Frames in which the text around a target may still move it, and frames in a row that show that it has stopped. */
const FRAMES = 20;
const STILL = 4;

/**
 * Keeps a target at the reading line until the sections around it, which were not laid out before, have their size:
 * the browser lays them out some frames after they have come near the window. Ends as soon as somebody else scrolls.
 */
async function holdAt(target: Element): Promise<void> {
  let y = scrollY;
  let inPage = y + target.getBoundingClientRect().top;
  for (let frame = 0, still = 0; frame < FRAMES && still < STILL; frame++, still++) {
    await new Promise(requestAnimationFrame);
    const from = scrollY;
    const { top } = target.getBoundingClientRect();
    // What is laid out moves the target in the page; whoever scrolls moves the page alone.
    if (from !== y && Math.abs(from + top - inPage) < 1) return;
    scrollBy({ top: Math.round(top - restingLine()), behavior: 'instant' });
    y = scrollY;
    inPage = from + top;
    // At an end of the page it cannot be brought nearer.
    if (y !== from) still = -1;
  }
}

/** Where targets stop, in pixels below the window's top edge: a sixth down, so that the text before them is visible. */
function restingLine(): number {
  return Math.min(innerHeight / 6, 120);
}

/** Moves the focus without scrolling, even to elements that are not focusable themselves. */
function focusOn(target: Element): void {
  if (!(target instanceof HTMLElement)) return;
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** Where the keyboard continues when it next enters the page, and where it would return otherwise. */
let later: Element | undefined;
let before: Element | null = null;

/**
 * Lets the next Tab continue from a target while the focus is elsewhere, such as in a tree beside the page: otherwise
 * the page would scroll back to the previously focused element. A student who has scrolled on meanwhile continues from
 * there, and an element that takes the focus by itself on entering, such as the caret for answers, keeps it.
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
  // Reading a layout value in between restarts the animation on a second visit.
  target.getBoundingClientRect();
  target.classList.add('marginalia-flash');
  setTimeout(() => target.classList.remove('marginalia-flash'), FLASH_MS);
}

function atRest(): Promise<void> {
  const from = scrollY;
  return new Promise((resolve) => {
    // Whichever comes first; the others find it resolved.
    const done = (): void => resolve();
    setTimeout(done, SCROLL_LIMIT_MS);
    addEventListener('scrollend', done, { once: true });
    // Already there: no scroll starts, so none ends.
    requestAnimationFrame(() => requestAnimationFrame(() => scrollY === from && done()));
  });
}

/** Whether the user asked the system or VS Code to keep things still. */
function reducedMotion(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}
