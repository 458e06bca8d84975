import type { Lesson, Question } from '@marginalia/core';
import * as vscode from 'vscode';
import type { UncoveredKeys } from '../record/uncovered-keys.ts';

/** The hints of a question that the student has opened, one by one; the same in card, thread and workbook. */
export interface OpenHints {
  readonly open: readonly { readonly label: string; readonly prose: Question['hints'][number] }[];
  /** Label of the button that opens the next one; `undefined` if there is none. */
  readonly next: string | undefined;
}

export function openHints(lesson: Lesson, { id, hints }: Question, keys: UncoveredKeys): OpenHints {
  const total = hints.length;
  const count = Math.min(keys.hints(lesson.id, id), total);
  return {
    open: hints
      .slice(0, count)
      .map((prose, index) => ({ label: vscode.l10n.t('Hint {0} of {1}', index + 1, total), prose })),
    next: count < total ? vscode.l10n.t('Show hint {0} of {1}', count + 1, total) : undefined,
  };
}
