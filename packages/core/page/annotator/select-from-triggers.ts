import { triggerSelector } from '../popover/popover-content.ts';

/**
 * Lets the mouse start a selection on a name: Chromium starts none on focusable elements. A pressed name becomes
 * focusable again once the button is released, and gets the focus if nothing was selected.
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
