import type { RenderOptions } from '@marginalia/core';
import { annotatorStrings } from '@marginalia/core/desk';
import * as vscode from 'vscode';
import type { ReaderStrings } from '../../webview/reader/reader-protocol.ts';
import { localize } from '../adapters/localize.ts';

/** The texts that rendering adds to a passage, in the user's language. */
export function passageStrings(): NonNullable<RenderOptions['strings']> {
  return {
    notes: vscode.l10n.t('Notes'),
    // Core fills these in itself, once per marker.
    note: vscode.l10n.t('Note {label}'),
    missingNote: vscode.l10n.t('Note {label} is missing'),
    backToMarker: vscode.l10n.t('Back to marker {label} in the passage'),
    after: vscode.l10n.t('After {source}'),
    translatedBy: vscode.l10n.t('translated by {translator}'),
    minutes: vscode.l10n.t('{minutes} minutes'),
    hours: vscode.l10n.t('{hours} hours'),
    objectives: vscode.l10n.t('What you will be able to do'),
    tasks: vscode.l10n.t('Questions and exercises'),
    question: vscode.l10n.t('Question'),
    exercise: vscode.l10n.t('Exercise'),
    pictureMissing: vscode.l10n.t('Picture: {alt}'),
    table: vscode.l10n.t('Table'),
    taskDone: vscode.l10n.t('Done'),
    taskOpen: vscode.l10n.t('Open'),
    callouts: {
      note: vscode.l10n.t('Note'),
      tip: vscode.l10n.t('Tip'),
      important: vscode.l10n.t('Important'),
      warning: vscode.l10n.t('Warning'),
      caution: vscode.l10n.t('Caution'),
    },
  };
}

/** The reader page's own texts. */
export function readerStrings(): ReaderStrings {
  return {
    goToNote: vscode.l10n.t('Go to note'),
    openInEditor: vscode.l10n.t('Open in editor'),
    more: vscode.l10n.t('More'),
    ...annotatorStrings({ localize }),
    find: vscode.l10n.t('Find'),
    findPrevious: vscode.l10n.t('Previous match'),
    findNext: vscode.l10n.t('Next match'),
    findClose: vscode.l10n.t('Close'),
    found: vscode.l10n.t('{0} of {1}'),
    notFound: vscode.l10n.t('Nothing found'),
  };
}
