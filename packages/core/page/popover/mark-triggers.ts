import { triggerSelector } from './popover-content.ts';

/** Tells assistive technology that markers and names open a dialog. Those inside the notes are plain links. */
export function markTriggers(root: ParentNode): void {
  for (const trigger of root.querySelectorAll(triggerSelector)) {
    if (trigger.matches('[role="doc-endnotes"] a[role="doc-noteref"]')) continue;
    trigger.setAttribute('aria-haspopup', 'dialog');
    trigger.setAttribute('aria-expanded', 'false');
  }
}
