import { describe, expect, it } from 'vitest';
import { listTree, type TreeEntry } from './list-tree.ts';

const file = (name: string): TreeEntry => ({ name, kind: 'file' });
const folder = (name: string): TreeEntry => ({ name, kind: 'folder' });
const tree = (folders: Readonly<Record<string, readonly TreeEntry[]>>) => async (path: string) => {
  const entries = folders[path];
  if (!entries) throw new Error(`no ${path}`);
  return entries;
};

describe('the list of a folder', () => {
  it('has the files of all its folders, by their paths', async () => {
    const entriesOf = tree({
      '': [file('lesson.md'), folder('media')],
      media: [folder('maps'), file('a.png')],
      'media/maps': [file('b.png')],
    });
    expect(await listTree(entriesOf)).toEqual({
      paths: ['lesson.md', 'media/a.png', 'media/maps/b.png'],
      whole: true,
    });
  });

  it('leaves out hidden folders, installed packages, and what cannot be read', async () => {
    const entriesOf = tree({
      '': [file('.hidden'), folder('.git'), folder('node_modules'), folder('locked')],
      '.git': [file('a')],
      node_modules: [file('b')],
    });
    expect(await listTree(entriesOf)).toEqual({ paths: ['.hidden'], whole: true });
  });

  it('rejects where the folder itself cannot be read', async () => {
    await expect(listTree(tree({}))).rejects.toThrow('no ');
  });

  it('ends early where there is too much, and says so', async () => {
    let read = 0;
    const endless = async (): Promise<readonly TreeEntry[]> => {
      read++;
      return [file('a'), ...Array.from({ length: 50 }, (_, index) => folder(String(index)))];
    };
    expect(await listTree(endless)).toMatchObject({ whole: false });
    expect(read).toBeLessThan(3_000);
  });
});
