import { element } from '../page/dom/element.ts';
import { inBackground } from '../page/in-background.ts';
import { type Work, type WorkTools, workTools } from './work-tools.ts';

/**
 * What the student can do with the work as a whole: the foot of the page.
 *
 * @param isSent whether the page also says what goes elsewhere
 */
export function ownWork(work: Work, assets: string, isSent: boolean): HTMLElement {
  const said = element('p', { role: 'status' });
  /** Runs what needs the second script; returns at once. */
  const run = (action: (tools: WorkTools) => unknown): void =>
    inBackground(
      workTools(assets).then(action, (error: unknown) => {
        said.textContent = 'A part of this page could not be loaded. Try again, or load the page again.';
        throw error;
      }),
    );
  const button = (label: string, action: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button' }, label);
    made.addEventListener('click', action);
    return made;
  };
  const chosen = element('input', { type: 'file', accept: '.jsonl,.zip,.md', hidden: '', multiple: '' });
  chosen.addEventListener('change', () =>
    run(async ({ takeFile }) => {
      const told: string[] = [];
      for (const file of chosen.files ?? []) told.push(await takeFile(work, file));
      chosen.value = '';
      said.textContent = told.join(' ');
    }),
  );
  const where = work.storage.isKept
    ? `Your answers and notes stay in this browser${isSent ? '' : ', and go nowhere else'}.`
    : 'This browser keeps nothing for this page: save your record before you close it.';
  return element(
    'section',
    { class: 'own-record', 'aria-label': 'Your work' },
    element('p', {}, where),
    element(
      'div',
      { class: 'task-actions' },
      button('My progress…', () => run(({ showProgress }) => showProgress(work))),
      button('Save hand-in…', () => run(({ showHandIn }) => showHandIn(work))),
      button('Save my record…', () => run(({ saveRecord }) => saveRecord(work))),
      // At once: a browser opens its dialog only for who has just pressed something.
      button('Open a saved record…', () => chosen.click()),
      chosen,
    ),
    said,
  );
}
