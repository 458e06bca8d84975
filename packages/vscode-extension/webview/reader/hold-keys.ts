/**
 * Holds back keys until their handler is loaded.
 *
 * @returns releases them, to the element focused then
 */
export function holdKeys(): () => void {
  const held: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent): void => {
    held.push(event);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // On the window, since it receives them first.
  addEventListener('keydown', hold, { capture: true });
  return () => {
    removeEventListener('keydown', hold, { capture: true });
    for (const event of held)
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent(event.type, event));
  };
}
