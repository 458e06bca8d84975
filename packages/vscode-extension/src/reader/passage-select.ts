import { passageText } from '@marginalia/core';
import { letterSpan, passageSpan } from '@marginalia/core/desk';
import * as vscode from 'vscode';
import type { Target, ToWebview } from '../../webview/reader/reader-protocol.ts';
import { say } from '../adapters/say.ts';
import type { ReaderLayer } from './reader-layer.ts';
import type { Readers } from './readers.ts';

/** A request for words of a passage from the student. */
export interface WantedWords {
  readonly folder: vscode.Uri;
  /** What to look for, as plain text. */
  readonly task: string;
  /** The label of the button. */
  readonly confirm: string;
  /** Where to start. */
  readonly near: Target | undefined;
  /** For an author who tries an exercise in a preview: asks there, even if the exercise covers it. */
  readonly inPreview?: boolean;
}

/** The readers as answer sheets: words are requested, selected in whichever reader the student likes, and taken. */
export interface PassageSelect extends vscode.Disposable {
  /**
   * Lets the student select words, and returns them as the passage has them; `undefined` if the student cancels or
   * another request replaces this one.
   */
  ask(wanted: WantedWords): Promise<string | undefined>;
  /** Cancels the current request. */
  cancel(): void;
  /** Marks words in the readers of a lesson, replacing earlier marks; opens the sidebar's reader if none is visible. */
  mark(folder: vscode.Uri, words: readonly string[]): Promise<void>;
  /** Removes the marks. */
  unmark(): void;
}

interface Asked extends WantedWords {
  readonly id: string;
  readonly answer: (words: string | undefined) => void;
}

/** Creates it and adds it to every reader. */
export function createPassageSelect(readers: Readers): PassageSelect {
  const changes = new vscode.EventEmitter<void>();
  let asked: Asked | undefined;
  let marked: { readonly folder: vscode.Uri; readonly words: readonly string[] } | undefined;

  const answer = (words: string | undefined): void => {
    asked?.answer(words);
    asked = undefined;
    changes.fire();
  };
  const layer: ReaderLayer = {
    onDidChange: changes.event,
    inPreview: true,
    async messages({ folder, lesson }) {
      const is = (other: vscode.Uri | undefined): boolean => other?.toString() === folder.toString();
      const words = is(marked?.folder) ? (marked?.words ?? []) : [];
      const stretches = words.flatMap((some) => {
        const { text } = passageText(lesson);
        const start = text.indexOf(some);
        return start < 0 ? [] : [letterSpan(lesson, { start, end: start + some.length })];
      });
      const label =
        stretches.length > 0 ? vscode.l10n.t('The answer: {words}', { words: words.join(' · ') }) : '';
      return [
        { type: 'select', wanted: asked && is(asked.folder) ? wantedOf(asked) : null },
        { type: 'mark', stretches, label },
      ];
    },
    async receive(message, { lesson }) {
      if (message.type === 'select-cancelled' && message.id === asked?.id) answer(undefined);
      if (message.type !== 'selected' || message.id !== asked?.id) return;
      const stretch = passageSpan(lesson, message);
      if (stretch) answer(passageText(lesson).text.slice(stretch.start, stretch.end));
      else await say('warning', passageChanged());
    },
  };
  const laid = readers.addLayer(layer);

  return {
    async ask(wanted) {
      answer(undefined);
      marked = undefined;
      const answered = new Promise<string | undefined>((resolve) => {
        asked = { ...wanted, id: crypto.randomUUID(), answer: resolve };
      });
      changes.fire();
      await readers.turnTo(wanted.folder, undefined, wanted.inPreview ? 'preview' : undefined);
      return answered;
    },
    cancel() {
      if (asked) answer(undefined);
    },
    async mark(folder, words) {
      marked = { folder, words };
      changes.fire();
      await readers.open(folder);
    },
    unmark() {
      marked = undefined;
      changes.fire();
    },
    dispose() {
      laid.dispose();
      changes.dispose();
    },
  };
}

/** The message after selecting in a passage that has changed under the selection. */
export function passageChanged(): string {
  return vscode.l10n.t('The passage has changed in the meantime. Select the words again.');
}

function wantedOf({
  id,
  task,
  confirm,
  near,
}: Asked): NonNullable<(ToWebview & { type: 'select' })['wanted']> {
  return { id, task, confirm, cancel: vscode.l10n.t('Cancel'), ...(near ? { near } : {}) };
}
