/**
 * Lets the entries of a list be dragged: by a finger at their grips, by mouse and pen anywhere. The neighbours make room
 * for the dragged one, which itself never leaves the page: it would lose the pointer.
 */
export function dragEntries(
  list: HTMLElement,
  allowed: () => boolean,
  dropped: (entry: HTMLElement) => void,
): void {
  let entry: HTMLElement | undefined;
  let moved = false;

  list.addEventListener('pointerdown', (event) => {
    const pressed = event.target as Element;
    const held = pressed.closest<HTMLElement>('.entry');
    // A finger scrolls the page everywhere except on the grip.
    const holds = event.pointerType === 'touch' ? pressed.closest('.grip') : !pressed.closest('button, a');
    if (!held || !holds || event.button !== 0 || !allowed()) return;
    event.preventDefault();
    pressed.setPointerCapture(event.pointerId);
    held.focus({ preventScroll: true });
    held.classList.add('dragged');
    entry = held;
    moved = false;
  });
  list.addEventListener('pointermove', (event) => {
    if (!entry) return;
    const before = entry.previousElementSibling;
    const after = entry.nextElementSibling;
    if (before && event.clientY < middleOf(before)) entry.after(before);
    else if (after && event.clientY > middleOf(after)) entry.before(after);
    else return;
    moved = true;
  });
  const drop = (): void => {
    const held = entry;
    entry = undefined;
    held?.classList.remove('dragged');
    if (held && moved) dropped(held);
  };
  list.addEventListener('pointerup', drop);
  list.addEventListener('pointercancel', drop);
}

function middleOf(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
