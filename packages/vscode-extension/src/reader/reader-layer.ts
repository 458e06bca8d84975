import type { Lesson } from '@marginalia/core';
import type * as vscode from 'vscode';
import type { FromWebview, ToWebview } from '../../webview/reader/reader-protocol.ts';

/** The lesson that a reader shows. */
export interface ShownLesson {
  readonly folder: vscode.Uri;
  readonly lesson: Lesson;
}

/** What a reader's page asks of the features. */
export type LayerMessage = Extract<
  FromWebview,
  { type: 'task' | 'copy' | 'highlight' | 'note' | 'remove-annotation' | 'selected' | 'select-cancelled' }
>;

/** What a feature lays over the passage in every reader: states of tasks, annotations, a selection that is wanted. */
export interface ReaderLayer {
  /** Fires when the messages have changed. */
  readonly onDidChange: vscode.Event<void>;
  /** Whether it is also laid over a preview; not where it shows or keeps what the student did. Default: no. */
  readonly inPreview?: boolean;
  /** What a page is told after the passage was shown in it, and whenever the layer changes. */
  messages(shown: ShownLesson): Promise<readonly ToWebview[]>;
  /** Acts on what a page asks. Every layer is asked; it lets pass what is not its own. */
  receive(message: LayerMessage, shown: ShownLesson): Promise<void>;
}
