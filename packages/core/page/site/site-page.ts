/**
 * Starts the popovers and the margin on a page of the static site, which is complete without them: the notes are at its
 * end, and every marker and name is a link.
 */

import { stayBeside } from '../annotator/stay-beside.ts';
import { element } from '../dom/element.ts';
import { inBackground } from '../in-background.ts';
import { MarginNotes } from '../margin/margin-notes.ts';
import { oncePerFrame } from '../once-per-frame.ts';
import { markTriggers } from '../popover/mark-triggers.ts';
import { Popover } from '../popover/popover.ts';
import { PopoverTriggers } from '../popover/popover-triggers.ts';
import { travelTo } from '../travel/travel.ts';
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
offerSearch();
if (page?.dataset['answers'] !== undefined) loadLater(page.dataset['answers']);

/** Puts a field into the place for it on a page of a course; what finds something is loaded once it is used. */
function offerSearch(): void {
  const place = document.querySelector<HTMLElement>('.site-search');
  const root = place?.dataset['root'];
  if (!place || root === undefined) return;
  const input = element('input', {
    type: 'search',
    'aria-label': 'Search all lessons',
    placeholder: 'Search all lessons',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  place.append(input);
  const load = (): void => {
    // Classic scripts, in order, because a page that is opened from a disk may load neither modules nor data.
    for (const name of ['search-index', 'search']) {
      const script = document.createElement('script');
      script.src = `${root}assets/${name}.js`;
      script.async = false;
      document.head.append(script);
    }
  };
  input.addEventListener('focus', load, { once: true });
}

/** Unfolds what a printed page shows anyway in browsers that can unfold by style sheet: tasks, not their hints. */
function openForPrint(): void {
  const opened = new Set<HTMLDetailsElement>();
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>(
      'details:not([open], .hint, .contents)',
    )) {
      details.open = true;
      opened.add(details);
    }
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened.clear();
  });
}

/**
 * Loads what makes a page answerable once the page is shown and idle: the lesson's own script, then the one that reads
 * it. Classic scripts, in order, because a page that is opened from a disk may load no modules.
 *
 * @param assets address of the folder of the site's scripts
 */
function loadLater(assets: string): void {
  const load = (): void => {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = `${assets}player.css`;
    document.head.append(style);
    for (const address of ['lesson.js', `${assets}player.js`]) {
      const script = document.createElement('script');
      script.src = address;
      script.async = false;
      document.head.append(script);
    }
  };
  const whenIdle = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 2000 });
    else setTimeout(load, 200);
  };
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle);
}
