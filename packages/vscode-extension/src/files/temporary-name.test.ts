import { expect, it } from 'vitest';
import { besideWith, nameOfTemporary, temporaryFor } from './temporary-name.ts';

/** As much of a URI as is asked for. */
const uri = (path: string) => ({ path, with: ({ path: other }: { path: string }) => uri(other) }) as never;
const pathOf = (made: { readonly path: string }): string => made.path;

it('stands beside the file, is new each time, and tells whose it is', () => {
  const [first, second] = [0, 1].map(() => pathOf(temporaryFor(uri('/a.b/note.md')))) as [string, string];
  expect(first).not.toBe(second);
  expect(first).toMatch(/^\/a\.b\/note\.md\.[\da-f]{32}\.new$/);
  expect(nameOfTemporary(first.slice('/a.b/'.length))).toBe('note.md');
  expect(pathOf(besideWith(uri('note.md'), 'lost'))).toMatch(/^note\.md\.[\da-f]{32}\.lost$/);
});

it.each(['note.md', 'note.md.new', 'note.md.0123.new', `.${'0'.repeat(32)}.new`, `n.${'G'.repeat(32)}.new`])(
  'takes %s for nobody’s',
  (name) => {
    expect(nameOfTemporary(name)).toBeUndefined();
  },
);

it.each(['a', 'я', '語', '😀'])('fits on a disk however long the name is: %s', (letter) => {
  const [, name = ''] = pathOf(temporaryFor(uri(`/${letter.repeat(300)}`))).split('/');
  expect(new TextEncoder().encode(name).length).toBeLessThan(255);
  // No half of a letter is left.
  expect(() => encodeURIComponent(name)).not.toThrow();
});
