import { describe, expect, it } from 'vitest';
import { importPassage } from './import-passage.ts';
import { listChapters } from './list-chapters.ts';

/** A file at which our own code fails. */
function failing(name: string): { readonly name: string; readonly bytes: Uint8Array } {
  return {
    name,
    get bytes(): Uint8Array {
      throw new TypeError('a bug of ours');
    },
  };
}

describe('an import over a bug of ours', () => {
  it.each(['passage.txt', 'passage.docx', 'book.epub'])('does not say that %s is damaged', async (name) => {
    await expect(importPassage(failing(name))).rejects.toThrow('a bug of ours');
  });

  it('does not say that a book has no chapters', () => {
    expect(() => listChapters(failing('book.epub'))).toThrow('a bug of ours');
  });

  it('still says of what is damaged that it is, and rejects over nothing', async () => {
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]);
    for (const name of ['passage.docx', 'book.epub']) {
      const { files, diagnostics } = await importPassage({ name, bytes: zip });
      expect(files).toEqual([]);
      expect(diagnostics[0]?.code).toBe('import-refused');
    }
    expect(listChapters({ name: 'book.epub', bytes: zip })).toEqual([]);
  });
});
