import { element } from '../page/dom/element.ts';
import { inBackground } from '../page/in-background.ts';
import { parseRecord, serialiseEvent } from '../src/study/record/record-lines.ts';
import type { SiteDesk } from './site-desk.ts';

/** Largest file to take in, in bytes. */
const LARGEST = 64 * 2 ** 20;

/** Buttons that save the record as a file, in the format of VS Code's, and take such a file in. */
export function recordFiles(desk: SiteDesk, isKept: boolean, say: (words: string) => void): HTMLElement {
  const save = element('button', { type: 'button' }, 'Save my record…');
  save.addEventListener('click', () => {
    const text = desk.events
      .map((event) => (event.type === 'unknown' ? `${event.line}\n` : serialiseEvent(event)))
      .join('');
    const address = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }));
    element('a', { href: address, download: `${desk.lesson}.jsonl` }).click();
    // The browser has taken it by then.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  });
  const chosen = element('input', { type: 'file', accept: '.jsonl', hidden: '', multiple: '' });
  const open = element('button', { type: 'button' }, 'Open a saved record…');
  open.addEventListener('click', () => chosen.click());
  const take = async (): Promise<void> => {
    let count = 0;
    for (const file of chosen.files ?? []) {
      if (file.size > LARGEST) continue;
      const text = await file.text();
      const { events } = parseRecord(text);
      if (events.some(({ type }) => type !== 'unknown')) count += await desk.take(text);
    }
    chosen.value = '';
    say(count === 0 ? 'There is nothing new in it.' : `Added from the file: ${count}`);
  };
  chosen.addEventListener('change', () => inBackground(take()));
  const where = isKept
    ? 'Your answers and notes stay in this browser, and go nowhere else.'
    : 'This browser keeps nothing for this page: save your record before you close it.';
  return element(
    'section',
    { class: 'own-record', 'aria-label': 'Your work' },
    element('p', {}, where),
    element('div', { class: 'task-actions' }, save, open, chosen),
  );
}
