import type { Lesson } from '@marginalia/core';
import type * as vscode from 'vscode';
import type { FromWebview, ToWebview } from '../../webview/reader/reader-protocol.ts';

/** The lesson that a reader shows. */
export interface ShownLesson {
  readonly folder: vscode.Uri;
  readonly lesson: Lesson;
}

/** Requests of a reader's page to the features. */
export type LayerMessage = Extract<
  FromWebview,
  { type: 'task' | 'copy' | 'highlight' | 'note' | 'remove-annotation' | 'selected' | 'select-cancelled' }
>;

/** A feature's overlay on the passage in every reader: states of tasks, annotations, a requested selection. */
export interface ReaderLayer {
  /** Fires when the messages have changed. */
  readonly onDidChange: vscode.Event<void>;
  /** Whether it also applies to a preview; not if it shows or saves the student's work. Default: no. */
  readonly inPreview?: boolean;
  /** Messages for a page after it shows the passage, and whenever the layer changes. */
  messages(shown: ShownLesson): Promise<readonly ToWebview[]>;
  /** Handles a request of a page. Every layer gets it and ignores those of others. */
  receive(message: LayerMessage, shown: ShownLesson): Promise<void>;
}
