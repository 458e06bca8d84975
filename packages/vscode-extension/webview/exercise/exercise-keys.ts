/** What the keys of the page do. */
export interface KeyTargets {
  /** A digit outside of text fields; false when it means nothing. */
  digit(digit: number): boolean;
  answer(): void;
}

const typing = 'textarea, select, [contenteditable="true"], input:not([type="radio"], [type="checkbox"])';
/** What Enter does something to by itself. */
const acting = 'button, summary, a[href], textarea, select, [contenteditable="true"]';

/**
 * Listens to the keys of the whole page: digits pick, Enter answers, in text areas with Ctrl. No form is used for it,
 * because a webview may forbid forms.
 */
export function listenToKeys(targets: KeyTargets): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey || event.repeat) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const control = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && !event.shiftKey && (control || !target.closest(acting))) {
      event.preventDefault();
      targets.answer();
    } else if (/^[1-9]$/.test(event.key) && !control && !target.closest(typing)) {
      if (targets.digit(Number(event.key))) event.preventDefault();
    }
  });
}
