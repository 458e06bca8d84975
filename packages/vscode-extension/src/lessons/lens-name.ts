import type { Question } from '@marginalia/core';
import * as vscode from 'vscode';

/** A lens in the student's language. */
export function lensName(lens: NonNullable<Question['lens']>): string {
  switch (lens) {
    case 'recall':
      return vscode.l10n.t('Recall');
    case 'close-reading':
      return vscode.l10n.t('Close reading');
    case 'analysis':
      return vscode.l10n.t('Analysis');
    case 'sourcing':
      return vscode.l10n.t('Sourcing');
    case 'corroboration':
      return vscode.l10n.t('Corroboration');
    case 'contextualisation':
      return vscode.l10n.t('Contextualisation');
    case 'evaluation':
      return vscode.l10n.t('Evaluation');
  }
}
