/** A button of the empty page. */
export interface EmptyAction {
  command: string;
  label: string;
}

/** The content of a page without a passage: one sentence per line and one button per way to get a passage. */
export function emptyPage(
  message: string,
  actions: readonly EmptyAction[],
  run: (command: string) => void,
): HTMLElement {
  const page = document.createElement('div');
  page.className = 'empty-page';
  for (const line of message.split('\n').filter((text) => text.trim() !== '')) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    page.append(paragraph);
  }
  for (const { command, label } of actions) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => run(command));
    page.append(button);
  }
  return page;
}
