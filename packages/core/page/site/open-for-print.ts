/** Unfolds what a printed page shows anyway in browsers that can unfold by style sheet: tasks, not their hints. */
export function openForPrint(): void {
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
