/**
 * Starts the popovers and the margin on a page of the static site, which is complete without them: the notes are at its
 * end, and every marker and name is a link.
 */

import { stayBeside } from '../annotator/stay-beside.ts';
import { inBackground } from '../in-background.ts';
import { MarginNotes } from '../margin/margin-notes.ts';
import { oncePerFrame } from '../once-per-frame.ts';
import { markTriggers } from '../popover/mark-triggers.ts';
import { Popover } from '../popover/popover.ts';
import { PopoverTriggers } from '../popover/popover-triggers.ts';
import { travelTo } from '../travel/travel.ts';
import { loadLater } from './load-later.ts';
import { openForPrint } from './open-for-print.ts';
import type { SiteParts } from './site-parts.ts';

const page = document.querySelector<HTMLElement>('main.page');
const article = page?.querySelector<HTMLElement>('article.lesson');

if (page && article) {
  const popover = new Popover((trigger, { source, label, kind }) => {
    if (kind === 'annotation') return parts.own?.actions(trigger) ?? [];
    const travel = (): void => {
      popover.close();
      inBackground(travelTo(source, { focus: true, flash: true }));
    };
    return kind === 'note' ? [{ label: `${label} ↓`, run: travel }] : [];
  });
  const margin = new MarginNotes({
    openWhole: (marker) => popover.open(marker, 'pinned'),
    act: (id, action) => parts.own?.act(id, action),
  });
  const parts: SiteParts = { page, article, popover, margin, stayBeside, own: undefined };
  globalThis.marginaliaParts = parts;
  new PopoverTriggers(popover, { margin });
  markTriggers(document);
  page.append(margin.element);
  margin.update(article, 'Show all');
  // Fonts, pictures and unfolding move the markers; their notes follow.
  const settle = (): void => {
    margin.place();
    parts.own?.settle();
  };
  new ResizeObserver(settle).observe(article);
  article.addEventListener('contentvisibilityautostatechange', oncePerFrame(settle), { capture: true });
}
openForPrint();
if (page?.dataset['answers'] !== undefined) loadLater(page.dataset['answers']);
