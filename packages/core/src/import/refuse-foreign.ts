import { ImportRefused } from './import-refused.ts';
import type { PassageFile } from './import-result.ts';

/** The kind of an unreadable file, by its first bytes, and what to do about it. */
interface ForeignKind {
  readonly matches: (head: string, bytes: Uint8Array) => boolean;
  readonly message: string;
  readonly hint: string;
}

/** How every compound file starts: those of Word before 2007, and encrypted ones since. */
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** Bytes to examine: a compound file names its contents in its directory, which may be anywhere. */
const HEAD = 4096;
const ENCRYPTED = utf16('EncryptedPackage');

const STORE_AS_DOCX = 'Open it in a word processor and save it as DOCX, or save its text as TXT.';

const kinds: readonly ForeignKind[] = [
  {
    matches: (head) => /^\s*\{\\rtf/.test(head),
    message: 'This is an RTF file, which cannot be imported.',
    hint: STORE_AS_DOCX,
  },
  {
    matches: (head, bytes) => head.startsWith(COMPOUND) && includes(bytes, ENCRYPTED),
    message: 'The file is protected by a password.',
    hint: 'Open it, remove the password, and save it again.',
  },
  {
    matches: (head) => head.startsWith(COMPOUND),
    message: 'This file is from Word 97–2003 (DOC) or another old Office program, which cannot be imported.',
    hint: STORE_AS_DOCX,
  },
  {
    matches: (head) =>
      head.startsWith('PK\x03\x04') && /mimetype.{0,40}application\/vnd\.oasis\.opendocument/s.test(head),
    message: 'This is an OpenDocument file (ODT), which cannot be imported.',
    hint: STORE_AS_DOCX,
  },
  {
    matches: (head) =>
      head.startsWith('PK\x03\x04') && /Index\/(?:Document|Tables)|preview\.jpg|\.iwa/.test(head),
    message: 'This file is from Pages, Numbers or Keynote, which cannot be imported.',
    hint: 'Export it as DOCX or as EPUB.',
  },
  {
    matches: (head) => head.slice(60, 68) === 'BOOKMOBI',
    message: 'This is a Kindle book, which cannot be imported.',
    hint: 'Get the same book as EPUB.',
  },
  {
    matches: (head) =>
      /^(?:[\w-]+: .*\r?\n(?:[ \t].*\r?\n)*){1,30}/.test(head) &&
      /^content-type:\s*multipart\/related/im.test(head),
    message: 'This is a web archive (MHTML), which cannot be imported.',
    hint: 'Save the page again as “Web page, complete” or “HTML only”.',
  },
  {
    matches: (head) => head.startsWith('bplist00'),
    message: 'This is a web archive of Safari, which cannot be imported.',
    hint: 'Save the page as “Page Source”, or its text as TXT.',
  },
  {
    matches: (head) =>
      /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF....WEBP|....ftyp(?:heic|heix|mif1|avif))/s.test(head),
    message: 'This is a picture. It has no text to import.',
    hint: 'Run text recognition (OCR) on it and import the result.',
  },
];

/**
 * Refuses anything that is neither text nor a readable document, whatever its name: garbage must not become a lesson.
 *
 * @throws ImportRefused with what the file is and what to do about it
 */
export function refuseForeign({ name, bytes }: PassageFile): void {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const kind = kinds.find(({ matches }) => matches(head, bytes));
  if (kind) throw new ImportRefused(kind.message, kind.hint);
  // A document's own reader reports what is wrong with it.
  if (/\.(?:docx|epub|pdf)$/i.test(name) || head.startsWith('PK') || head.includes('%PDF-')) return;
  if (isBinary(bytes.subarray(0, HEAD))) {
    throw new ImportRefused(
      'This is not text: it starts mostly with characters that are not letters.',
      'Open it in the program that wrote it, and save it as DOCX or TXT.',
    );
  }
}

/** Whether there are more control characters than in any text; every second byte of UTF-16 may be zero. */
function isBinary(head: Uint8Array): boolean {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return false;
  const controls = [0, 0];
  for (const [at, byte] of head.entries())
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27))
      controls[at % 2] = (controls[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = controls;
  const wide = Math.max(even, odd) > head.length / 3 && Math.min(even, odd) < head.length / 50;
  return !wide && even + odd > head.length / 10;
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
}

function includes(bytes: Uint8Array, part: Uint8Array): boolean {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (part.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
