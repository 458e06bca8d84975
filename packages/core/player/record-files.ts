import { element } from '../page/dom/element.ts';
import { inBackground } from '../page/in-background.ts';
import { parseRecord, serialiseEvent } from '../src/study/record/record-lines.ts';
import type { SiteDesk } from './site-desk.ts';

/** Largest file to take in, in bytes. */
const LARGEST = 64 * 2 ** 20;

/** Buttons that save the record as a file, in the format of VS Code's, and take such a file in. */
export function recordFiles(desk: SiteDesk, isKept: boolean): HTMLElement {
  const said = element('p', { role: 'status' });
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
    const told: string[] = [];
    for (const file of chosen.files ?? []) told.push(await takeFile(desk, file));
    chosen.value = '';
    said.textContent = told.join(' ');
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
    said,
  );
}

/** Takes in a file; returns what became of it. */
async function takeFile(desk: SiteDesk, file: File): Promise<string> {
  const { name, size } = file;
  if (size > LARGEST) return `“${name}” is too large for a record.`;
  try {
    const text = await file.text();
    if (!parseRecord(text).events.some(({ type }) => type !== 'unknown'))
      return `“${name}” is not a record. Choose a file that “Save my record…” has saved.`;
    const count = await desk.take(text);
    return count === 0 ? `There is nothing new in “${name}”.` : `Added from “${name}”: ${count}`;
  } catch (error) {
    reportError(error);
    return `“${name}” could not be read or stored.`;
  }
}
