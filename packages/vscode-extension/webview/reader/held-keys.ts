/**
 * Holds back what is typed until whoever shall hear it is there.
 *
 * @returns lets it go, to where the keyboard then is
 */
export function holdKeys(): () => void {
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
