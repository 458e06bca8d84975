import type * as vscode from 'vscode';
import type { LessonLibrary } from '../../lessons/lesson-library.ts';
import { together } from '../../lifecycle/together.ts';
import { createDecisionsDocument, type DecisionsDocument } from './decisions-document.ts';
import { createDoubtfulPlaces, type DoubtfulPlaces } from './doubtful-places.ts';
import { createImportEngine, type ImportEngine } from './import-engine.ts';
import { createDoubtStore } from './kept-doubts.ts';

/** The tools for importing a passage. */
export interface ImportDesk extends vscode.Disposable {
  /** Loads the import, a separate bundle. */
  engine(): Promise<ImportEngine>;
  readonly decisions: DecisionsDocument;
  readonly doubts: DoubtfulPlaces;
}

/** @param kept where doubts outlive the window */
export function createImportDesk(
  extensionUri: vscode.Uri,
  library: LessonLibrary,
  kept: vscode.Memento,
  log: vscode.LogOutputChannel,
): ImportDesk {
  const decisions = createDecisionsDocument();
  const doubts = createDoubtfulPlaces(library, createDoubtStore(kept), log);
  return {
    engine: createImportEngine(extensionUri),
    decisions,
    doubts,
    dispose: () => together(decisions, doubts).dispose(),
  };
}
