import type { UnreadFile } from '@marginalia/core/study';
import * as vscode from 'vscode';
import { say } from '../adapters/say.ts';
import { UnsafePathError } from '../files/plain-path.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { together } from '../lifecycle/together.ts';
import type { StudyDesk } from '../record/study-desk.ts';

/** Its dependencies. */
export interface RecordTroubleDeps {
  readonly desk: StudyDesk;
  readonly log: vscode.LogOutputChannel;
}

/** Most names in a message. */
const LISTED = 3;

/** Tells the student, once each, which parts of the record cannot be read, and that something waits to be written. */
export function registerRecordTrouble({ desk, log }: RecordTroubleDeps): vscode.Disposable {
  const tell = async (sentence: string): Promise<void> => {
    const chosen = await say('warning', sentence, vscode.l10n.t('Show Log'));
    if (chosen !== undefined) log.show();
  };
  return together(
    desk.onDidSkip((files) => inBackground(log, 'the message', tell(skipped(files)))),
    desk.onDidRefuse((cause) => inBackground(log, 'the message', tell(refused(cause)))),
  );
}

function skipped(files: readonly UnreadFile[]): string {
  const [first, ...others] = files;
  if (first && others.length === 0)
    return vscode.l10n.t(
      'A file of your study record cannot be read: {name}. {why} Everything else in the record counts.',
      { name: first.name, why: reason(first) },
    );
  const names = files.slice(0, LISTED).map(({ name }) => name);
  if (files.length > LISTED) names.push('…');
  return vscode.l10n.t(
    'Some files of your study record cannot be read: {names}. Everything else in the record counts.',
    { names: names.join(', ') },
  );
}

function reason({ problem, cause }: UnreadFile): string {
  if (cause instanceof UnsafePathError) return cause.message;
  switch (problem) {
    case 'no-file':
      return vscode.l10n.t('It is not a file.');
    case 'link':
      return vscode.l10n.t('It is a link to another place. Marginalia does not follow such links.');
    case 'too-large':
      return vscode.l10n.t('It is larger than any record can be.');
    case 'unreadable':
      return vscode.l10n.t('The system does not let it be read.');
  }
}

function refused(cause: unknown): string {
  return vscode.l10n.t(
    'Your study record cannot be written: {why} Your work counts and is saved elsewhere. Marginalia keeps trying, even after you close the window.',
    { why: sentence(cause instanceof Error ? cause.message : String(cause)) },
  );
}

function sentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
