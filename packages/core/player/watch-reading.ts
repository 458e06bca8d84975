import { element } from '../page/dom/element.ts';
import { inBackground } from '../page/in-background.ts';
import { oncePerFrame } from '../page/once-per-frame.ts';
import { ReadWatch } from '../page/passage/read-watch.ts';
import type { SiteParts } from '../page/site/site-parts.ts';
import { readEvent } from '../src/desk/read-event.ts';
import type { Lesson } from '../src/model/lesson.ts';
import { elementId } from '../src/render/html.ts';
import type { SiteDesk } from './site-desk.ts';

/** Records the sections that are read to the end, as the reader does, and marks them in the contents of the page. */
export function watchReading({ article }: SiteParts, lesson: Lesson, desk: SiteDesk): void {
  const watch = new ReadWatch((id) => {
    const section = lesson.sections.find((each) => each.id === id);
    const event = section && readEvent(lesson.id, section, desk.state, Date.now());
    // A refusal is told by the desk; the event is written with the next one.
    if (event) inBackground(desk.append(event).catch(() => undefined));
  });
  watch.index([...article.querySelectorAll<HTMLElement>('[data-section]')], [], true);
  const look = oncePerFrame(() => watch.look());
  for (const moved of ['scroll', 'resize']) addEventListener(moved, look, { passive: true });
  const mark = (): void => {
    for (const { id } of lesson.sections) {
      const href = CSS.escape(`#${elementId('section', id)}`);
      const entry = document.querySelector(`.contents a[href="${href}"]`)?.parentElement;
      const found = entry?.querySelector('.section-read');
      if (!desk.state.sections.has(id)) found?.remove();
      else if (!found) entry?.append(element('span', { class: 'section-read' }, ' ✓ read'));
    }
  };
  desk.addEventListener('change', mark);
  mark();
}
