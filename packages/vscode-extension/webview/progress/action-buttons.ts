import { element } from '@marginalia/core/page';
import type { ProgressAction } from './progress-protocol.ts';

/** Puts buttons into a row; unchanged buttons stay the same elements, and keep the focus. */
export function actionButtons(
  row: HTMLElement,
  actions: readonly ProgressAction[],
  run: (command: string) => void,
): void {
  const before = [...row.querySelectorAll('button')];
  const buttons = actions.map(({ command, label }) => {
    const same = before.find((button) => button.dataset['command'] === command);
    const button = same ?? element('button', { type: 'button', 'data-command': command });
    button.textContent = label;
    if (!same) button.addEventListener('click', () => run(command));
    return button;
  });
  for (const button of before) if (!buttons.includes(button)) button.remove();
  buttons.forEach((button, i) => {
    if (row.children[i] !== button) row.insertBefore(button, row.children[i] ?? null);
  });
}
