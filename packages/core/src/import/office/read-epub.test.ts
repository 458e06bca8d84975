import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';
import { epubFile } from '../../testing/office-files.ts';
import { listChapters } from '../list-chapters.ts';

const pages = {
  'cover.xhtml': '<p>Cover</p>',
  'one.xhtml':
    '<h1>The rain</h1><p>It rained.<a epub:type="noteref" href="notes.xhtml#n1">1</a>&#160;Again&nbsp;so.</p><figure><img src="../images/map.png" alt="A map"/></figure>',
  'one-b.xhtml':
    '<p>It went on.<a epub:type="noteref" href="notes.xhtml#n2">1</a></p><p><img src="../images/none.png" alt="Gone"/></p>',
  'two.xhtml': '<h1>The snow</h1><p>It snowed.</p>',
  'notes.xhtml':
    '<ol><li id="n1"><p>So the chronicle. <a href="one.xhtml">↩</a></p></li><li id="n2">A letter.</li></ol>',
};
const toc = {
  'cover.xhtml': 'Cover',
  'one.xhtml': 'I. The rain',
  'two.xhtml': 'II. The snow',
  'notes.xhtml': 'Notes',
};
const book = epubFile(pages, toc);

describe('an EPUB', () => {
  it('has the chapters of its table of contents', () => {
    expect(listChapters({ name: 'valley.epub', bytes: book })).toEqual([
      { number: 1, title: 'Cover' },
      { number: 2, title: 'I. The rain' },
      { number: 3, title: 'II. The snow' },
      { number: 4, title: 'Notes' },
    ]);
    expect(listChapters({ name: 'x.epub', bytes: new Uint8Array(9) })).toEqual([]);
  });

  it('gives a chapter over all its pages, with notes from wherever they stand', async () => {
    const { title, passage, notes, files, front, codes } = await imported('valley.epub', book, {
      chapter: 2,
    });
    expect(title).toBe('The rain');
    expect(passage).toBe(
      '## Passage\n\nIt rained.[^1]\u00a0Again\u00a0so.\n\n![A map](media/map.png)\n\nIt went on.[^2-1]\n\nGone',
    );
    expect(notes).toEqual(['1: So the chronicle.', '2-1: A letter.']);
    expect(files.map(({ path }) => path)).toEqual(['lesson.md', 'media/map.png']);
    expect(front).toContain('  title: The Valley\n  author: A. Writer\n  publisher: A Press\n  year: 2015\n');
    expect(codes).toEqual(['import-picture: Gone']);
  });

  it('takes a chapter by its title too, and asks for one where there are several', async () => {
    expect((await imported('valley.epub', book, { chapter: 'ii. the snow' })).title).toBe('The snow');
    const { files, codes } = await imported('valley.epub', book);
    expect(files).toEqual([]);
    expect(codes).toEqual(['import-refused: The book has 4 chapters. Choose one.']);
    expect((await imported('valley.epub', book, { chapter: 9 })).codes).toEqual([
      'import-refused: The book has no chapter “9”.',
    ]);
  });

  it('is refused where it is protected or defines entities', async () => {
    const locked = epubFile(pages, toc, {
      'META-INF/encryption.xml':
        '<encryption><enc:EncryptedData xmlns:enc="x"><enc:CipherData><enc:CipherReference URI="OEBPS/text/one.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>',
    });
    expect((await imported('x.epub', locked, { chapter: 2 })).codes).toEqual([
      'import-refused: The book is copy-protected.',
    ]);
    const bomb = epubFile(pages, toc, {
      'OEBPS/text/one.xhtml': '<!DOCTYPE html [<!ENTITY a "b">]><html><body><p>&a;</p></body></html>',
    });
    expect((await imported('x.epub', bomb, { chapter: 2 })).codes[0]).toMatch(/its own XML entities/);
  });
});

describe('a page that is a picture and nothing else', () => {
  const kinds: Readonly<Record<string, readonly number[]>> = {
    'one.png': [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
    'one.jpg': [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46],
    'one.gif': [...Buffer.from('GIF89a')],
    'a page.webp': [...Buffer.from('RIFF....WEBPVP8 ')],
  };
  for (const [name, bytes] of Object.entries(kinds))
    it(`becomes a picture: ${name}`, async () => {
      const path = `OEBPS/text/${name}`;
      const comic = epubFile({ [name]: '' }, { [name]: 'Page' }, { [path]: new Uint8Array(bytes) });
      const { passage, files } = await imported('x.epub', comic, { chapter: 1 });
      expect(passage).toMatch(/!\[Picture\]\(media\/[\w.-]+\)/);
      expect(files.map(({ path: own }) => own)).toHaveLength(2);
    });
});
