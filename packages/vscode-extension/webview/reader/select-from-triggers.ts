import { triggerSelector } from '@marginalia/core/page';

/**
 * Lets the mouse begin a selection on a name: Chromium begins none on what can take the focus. A name that is pressed
 * can take it again once the button is up, and has it where nothing was selected.
 */
export function selectFromTriggers(page: HTMLElement): void {
  page.addEventListener('pointerdown', ({ target, button, pointerType }) => {
    const trigger = target instanceof Element ? target.closest<HTMLElement>(triggerSelector) : null;
    const tabindex = trigger?.getAttribute('tabindex');
    if (!trigger || tabindex == null || button !== 0 || pointerType !== 'mouse') return;
    trigger.removeAttribute('tabindex');
    const up = (): void => {
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', up);
      trigger.setAttribute('tabindex', tabindex);
      if (getSelection()?.isCollapsed !== false) trigger.focus({ preventScroll: true });
    };
    addEventListener('pointerup', up);
    addEventListener('pointercancel', up);
  });
}
