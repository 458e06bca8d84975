/**
 * The entry point of the import: takes a teacher's file, returns the files of a new lesson as plain data. It is a
 * separate entry point because it brings large libraries that nothing else needs.
 */

export type { DecisionKind, RemovalKind } from './decision-kinds.ts';
export { importSuffixes } from './detect-format.ts';
export { type DecisionGroup, groupDecisions, importCounts, type ToldDecision } from './group-decisions.ts';
export { importPassage } from './import-passage.ts';
export type {
  Chapter,
  Decision,
  ImportDiagnostic,
  ImportedFile,
  ImportOptions,
  ImportResult,
  PassageFile,
} from './import-result.ts';
export { inFolder } from './in-folder.ts';
export { findChapters, listChapters } from './list-chapters.ts';
