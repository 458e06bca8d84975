import { expect, it } from 'vitest';
import { applyEdits } from '../model/text-edit.ts';
import { followFolderRename } from './follow-folder-rename.ts';

const after = (text: string, from: string, to: string): string =>
  applyEdits(text, followFolderRename(text, from, to));

it('renames a lesson in order, drafts and introduction, and no other', () => {
  expect(
    after(
      `title: flood
intro: |
  Begin with [flood](flood/lesson.md#rain), not [the other](flood-2/).
order: [flood, ./flood/, flood-2]
drafts:
  - "flood" # flood
`,
      'flood',
      'unit 1/deluge',
    ),
  ).toBe(`title: flood
intro: |
  Begin with [flood](unit%201/deluge/lesson.md#rain), not [the other](flood-2/).
order: ["unit 1/deluge", "unit 1/deluge", flood-2]
drafts:
  - "unit 1/deluge" # flood
`);
});

it('follows a folder of lessons', () => {
  expect(after('title: T\norder: [unit-1/flood, unit-1/rain, unit-12/x]\n', 'unit-1', 'floods')).toBe(
    'title: T\norder: [floods/flood, floods/rain, unit-12/x]\n',
  );
});

it('leaves a text alone that names nothing there', () => {
  for (const text of ['', 'title: T\norder: flood\n', 'title: [\n'])
    expect(after(text, 'flood', 'deluge')).toBe(text);
});
