/** The actions of the page's keys. */
export interface KeyTargets {
  /** Handles a digit outside text fields; false if it means nothing. */
  digit(digit: number): boolean;
  /** Answers, and continues once there is an outcome. */
  enter(): void;
}

const typing = 'textarea, select, [contenteditable="true"], input:not([type="radio"], [type="checkbox"])';
/** Elements that handle Enter themselves. */
const acting = 'button, summary, a[href], textarea, select, [contenteditable="true"]';

/**
 * Listens to the keys in the page: digits pick, Enter answers and continues, in text areas with Ctrl. Without a
 * focus, Enter does nothing: nobody sees what it would do. Uses no form, because a webview may forbid forms.
 */
export function listenToKeys(root: HTMLElement, targets: KeyTargets): void {
  const page: GlobalEventHandlers = root === document.body ? document : root;
  page.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey || event.repeat) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const control = event.ctrlKey || event.metaKey;
    const means = control || (target !== document.body && !target.closest(acting));
    if (event.key === 'Enter' && !event.shiftKey && means) {
      event.preventDefault();
      targets.enter();
    } else if (/^[1-9]$/.test(event.key) && !control && !target.closest(typing)) {
      if (targets.digit(Number(event.key))) event.preventDefault();
    }
  });
}
