/**
 * The door to the import: a file that a teacher has goes in, the files of a new lesson come out as plain data. It is a
 * door of its own because it brings large libraries along, which nothing else needs.
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
