/**
 * The floors of each house, from the ground up. A folder or a file on one floor imports only from floors below it and from
 * its own room; what shares a floor does not know of its neighbours. A large room has floors of its own. This is the one list of them:
 * `floors.test.ts` holds the code to it, and docs/architecture.md tells what is on each.
 */
export const floors: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'packages/core/src': [
    ['turns', 'text'],
    ['model', 'zip'],
    ['ports'],
    ['markdown'],
    ['reference'],
    ['render'],
    ['safe-markdown'],
    ['passage'],
    ['exercise'],
    ['lesson'],
    ['symbols'],
    ['check'],
    ['service'],
    ['course'],
    ['edit'],
    ['language'],
    ['edition', 'study', 'import', 'site', 'template'],
    ['hand-in'],
    ['export', 'desk'],
    ['lessons.ts'],
    ['index.ts'],
    ['testing'],
    ['cli'],
  ],
  'packages/core/src/study': [
    ['anchor'],
    ['record'],
    ['annotation', 'schedule', 'workbook'],
    ['change'],
    ['progress.ts'],
    ['index.ts'],
  ],
  'packages/vscode-extension/src': [
    ['import-bundle.ts', 'pdf-bundle.ts', 'export-bundle.ts'],
    ['lifecycle'],
    ['files'],
    ['adapters'],
    ['lessons'],
    ['record'],
    ['page'],
    ['reader'],
    ['annotations'],
    ['exercise'],
    ['progress'],
    ['discussion'],
    ['lesson-change'],
    ['editor'],
    ['authoring'],
    ['export'],
    ['lesson-tree'],
    ['compose'],
    ['extension.ts'],
  ],
};

/** Folders that nobody outside enters but by one file, their door. */
export const doors: Readonly<Record<string, string>> = {
  'packages/core/src/check/live': 'live-checks.ts',
};
