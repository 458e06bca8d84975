import { element } from '../page/dom/element.ts';

/** A dialog of the page with a title, which is removed when it is closed. */
export function workDialog(title: string, ...content: readonly Node[]): HTMLDialogElement {
  const close = element('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
  const dialog = element(
    'dialog',
    { class: 'work-dialog', lang: 'en', dir: 'ltr', 'aria-labelledby': 'work-title' },
    element('h1', { id: 'work-title' }, title),
    ...content,
    close,
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** A button that does something. */
export function actionButton(label: string, run: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button' }, label);
  button.addEventListener('click', run);
  return button;
}

/** Asks before something that is hard to undo; resolves to whether the student wants it. */
export function asks(question: string, detail: string, action: string): Promise<boolean> {
  return new Promise((resolve) => {
    const yes = actionButton(action, () => {
      resolve(true);
      dialog.close();
    });
    const no = actionButton('Cancel', () => dialog.close());
    const dialog = element(
      'dialog',
      {
        class: 'work-dialog',
        lang: 'en',
        dir: 'ltr',
        'aria-labelledby': 'asked',
        'aria-describedby': 'asked-detail',
      },
      element('h1', { id: 'asked' }, question),
      element('p', { id: 'asked-detail' }, detail),
      element('div', { class: 'task-actions' }, yes, no),
    );
    dialog.addEventListener('close', () => {
      resolve(false);
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
    // Whoever presses Enter without reading changes nothing.
    no.focus();
  });
}
