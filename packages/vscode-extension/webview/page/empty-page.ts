/** A button of the empty page. */
export interface EmptyAction {
  command: string;
  label: string;
}

/** What stands in place of the passage when there is none: a sentence per line and a button per way to get one. */
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
