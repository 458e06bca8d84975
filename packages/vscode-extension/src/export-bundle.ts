/**
 * The fourth bundle of the extension: the exports, with the libraries they need. It loads with the first export.
 */
export { exportFormats, gatherPictures, groupLosses, inTurns } from '@marginalia/core/school';
