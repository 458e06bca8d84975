/**
 * The fourth bundle of the extension: exports and student editions, with the libraries they need. It loads with the first
 * of them.
 */
export {
  editionFolder,
  exportFormats,
  exportLesson,
  gatherPictures,
  groupLosses,
  inTurns,
  mediaOf,
  openKeys,
  pageFiles,
  readReleaseCode,
  SEALED_FILE,
  writtenCode,
} from '@marginalia/core/school';
