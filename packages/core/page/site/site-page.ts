/**
 * Starts the popovers and the margin on a page of the static site, which is complete without them: the notes are at its
 * end, and every marker and name is a link.
 */

import { inBackground } from '../in-background.ts';
import { MarginNotes } from '../margin/margin-notes.ts';
import { oncePerFrame } from '../once-per-frame.ts';
import { markTriggers } from '../popover/mark-triggers.ts';
import { Popover } from '../popover/popover.ts';
import { PopoverTriggers } from '../popover/popover-triggers.ts';
import { travelTo } from '../travel/travel.ts';
import { loadLater } from './load-later.ts';
import { openForPrint } from './open-for-print.ts';

const page = document.querySelector<HTMLElement>('main.page');
const article = page?.querySelector<HTMLElement>('article.lesson');

if (page && article) {
  const popover = new Popover((_trigger, { source, label, kind }) => {
    const travel = (): void => {
      popover.close();
      inBackground(travelTo(source, { focus: true, flash: true }));
    };
    return kind === 'note' ? [{ label: `${label} ↓`, run: travel }] : [];
  });
  const margin = new MarginNotes({ openWhole: (marker) => popover.open(marker, 'pinned') });
  new PopoverTriggers(popover, { margin });
  markTriggers(document);
  page.append(margin.element);
  margin.update(article, 'Show all');
  // Fonts, pictures and unfolding move the markers; their notes follow.
  new ResizeObserver(() => margin.place()).observe(article);
  article.addEventListener(
    'contentvisibilityautostatechange',
    oncePerFrame(() => margin.place()),
    {
      capture: true,
    },
  );
}
openForPrint();
if (page?.dataset['answers'] !== undefined) loadLater(page.dataset['answers']);
