import type { Exercise } from '@marginalia/core';

/** The icon of each type of exercise, by the names of VS Code's icons. */
export const exerciseIcons: Readonly<Record<Exercise['type'], string>> = {
  choice: 'checklist',
  order: 'list-ordered',
  match: 'arrow-swap',
  cloze: 'symbol-string',
  short: 'edit',
  evidence: 'quote',
  argument: 'law',
  essay: 'book',
};
