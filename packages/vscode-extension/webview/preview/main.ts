/**
 * Starts the popovers in VS Code's own Markdown preview. The preview owns the page: links work as before, only markers
 * and names gain a popover, whose content is the page's own notes.
 */

import { inBackground, markTriggers, Popover, PopoverTriggers, travelTo } from '@marginalia/core/page';

const popover = new Popover((_trigger, { source, label, kind }) => {
  if (kind !== 'note') return [];
  // A preview script gets no translated texts: the note's own name with an arrow labels the button.
  const travel = () => {
    popover.close();
    inBackground(travelTo(source, { focus: true, flash: true }));
  };
  return [{ label: `${label} ↓`, run: travel }];
});
new PopoverTriggers(popover);
markTriggers(document);

addEventListener('vscode.markdown.updateContent', () => {
  // The preview may have replaced everything in the page, including the popover's element.
  if (!popover.element.isConnected) document.body.append(popover.element);
  markTriggers(document);
  const id = popover.trigger?.id;
  popover.refresh((id ? document.getElementById(id) : undefined) ?? popover.trigger);
});
