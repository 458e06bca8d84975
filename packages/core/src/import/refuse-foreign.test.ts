import { describe, expect, it } from 'vitest';
import { imported, importedAnyhow } from '../testing/imported.ts';

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)),
  );
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zeros = Array.from({ length: 600 }, () => 0);
const encrypted = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

describe('what cannot be read is refused by its bytes, whatever its name', () => {
  it.each([
    ['RTF', bytes('{\\rtf1\\ansi It rained.\\par}'), 'RTF file', 'save it as DOCX'],
    ['DOC', bytes(...compound, ...zeros), 'DOC', 'save it as DOCX'],
    [
      'a document with a password',
      bytes(...compound, ...zeros, ...encrypted),
      'password',
      'remove the password',
    ],
    [
      'ODT',
      bytes('PK', 3, 4, ...zeros.slice(0, 26), 'mimetypeapplication/vnd.oasis.opendocument.text'),
      'ODT',
      'DOCX',
    ],
    ['a Kindle book', bytes(...zeros.slice(0, 60), 'BOOKMOBI'), 'Kindle', 'EPUB'],
    [
      'a web archive',
      bytes('From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n'),
      'MHTML',
      'HTML',
    ],
    ['a picture', bytes(0x89, 'PNG', 13, 10, 26, 10, ...zeros), 'picture', 'OCR'],
    ['a program', bytes(0x7f, 'ELF', ...zeros), 'not text', 'TXT'],
  ])('%s', async (_name, content, kind, advice) => {
    for (const name of ['x.txt', 'x.md', 'x.html', 'x']) {
      const { files, diagnostics } = await imported(name, content);
      expect(files).toEqual([]);
      expect(diagnostics).toMatchObject([{ code: 'import-refused', severity: 'error' }]);
      expect(diagnostics[0]?.message.text).toContain(kind);
      expect(diagnostics[0]?.hint.text).toContain(advice);
    }
  });

  it('texts are none of these, in any encoding', async () => {
    for (const text of [
      '{rtf} is a format of old.',
      'Port: open.\n\nIt rained.',
      '港のストライキは正午に始まった。',
    ]) {
      const wide = Uint8Array.from([
        0xff,
        0xfe,
        ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
      ]);
      expect((await imported('x.txt', new TextEncoder().encode(text))).files).not.toEqual([]);
      expect((await imported('x.txt', wide)).files).not.toEqual([]);
    }
  });

  it('a page under the name of a text or document is read as a page', async () => {
    for (const name of ['x.txt', 'x.docx', 'x'])
      expect(
        (await importedAnyhow(name, '<!DOCTYPE html><h1>T</h1><p>It <b>rained</b>.</p>', {})).text(),
      ).toContain('It **rained**.');
  });
});
