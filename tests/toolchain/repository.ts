import { join } from 'node:path';

/** The repository's folder. */
export const ROOT: string = join(import.meta.dirname, '..', '..');

/** The lessons that come with the extension. */
export const LESSONS: string = join(ROOT, 'packages', 'content', 'lessons');

/** The lesson that `npm start` opens when it is given no folder. */
export const FIRST_LESSON: string = join(LESSONS, 'korea-1950');

/** The extension's folder. */
export const EXTENSION: string = join(ROOT, 'packages', 'vscode-extension');

/** The extension as `npm run package` leaves it. */
export const PACKAGED_EXTENSION: string = join(EXTENSION, 'dist', 'marginalia.vsix');

/** What each suite writes about its tests, read by `npm test`. */
export const RESULTS: string = join(ROOT, 'tests', 'results');
