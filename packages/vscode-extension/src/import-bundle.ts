/**
 * The second bundle of the extension: the import with its large libraries. It is loaded when the first file is imported
 * (see adapters/load-bundle.ts) and costs nothing before.
 */
export {
  findChapters,
  groupDecisions,
  importCounts,
  importPassage,
  importSuffixes,
  inFolder,
} from '@marginalia/core/import';
