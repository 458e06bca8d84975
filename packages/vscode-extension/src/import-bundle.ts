/**
 * The second bundle of the extension: the import with its large libraries. It loads with the first import (see
 * adapters/load-bundle.ts) and costs nothing before.
 */
export {
  findChapters,
  groupDecisions,
  importCounts,
  importPassage,
  importSuffixes,
  inFolder,
} from '@marginalia/core/import';
