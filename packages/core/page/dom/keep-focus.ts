/** Remembers the focused element, by id, with its caret; the result restores both in a rebuilt page. */
export function keepFocus(): () => void {
  const before = document.activeElement;
  const { id = '' } = before ?? {};
  const caret = isText(before) ? ([before.selectionStart, before.selectionEnd] as const) : undefined;
  return () => {
    const after = id === '' ? null : document.getElementById(id);
    after?.focus({ preventScroll: true });
    if (caret && isText(after)) after.setSelectionRange(...caret);
  };
}

function isText(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && element.type === 'text';
}
