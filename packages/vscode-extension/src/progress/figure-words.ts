import { meanScore } from '@marginalia/core/desk';
import type { Figures } from '@marginalia/core/study';
import * as vscode from 'vscode';

/** The progress of a section in a few characters for the end of a line; '' for none. */
export function figureSigns(figures: Figures): string {
  const { done, total } = tasks(figures);
  return [
    figures.read.done > 0 ? vscode.l10n.t('read') : '',
    done > 0 ? `${done}/${total}` : '',
    percent(figures),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The same as a sentence for screen readers, which also says what is not done. */
export function figureSentence(figures: Figures): string {
  const { done, total } = tasks(figures);
  const score = percent(figures);
  return [
    figures.read.done > 0 ? vscode.l10n.t('read') : vscode.l10n.t('not read yet'),
    total > 0 ? vscode.l10n.t('{done} of {total} tasks done', { done, total }) : '',
    score && vscode.l10n.t('mean score {percent}', { percent: score }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Questions answered and exercises tried, out of all. */
function tasks({ answered, attempted }: Figures): { done: number; total: number } {
  return { done: answered.done + attempted.done, total: answered.total + attempted.total };
}

/** The mean score; '' if there is none. */
export function percent(figures: Figures): string {
  return meanScore(figures, { language: vscode.env.language });
}
