import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const text = '## Ursachen – é김😀\n';
const korean = '## 전쟁의 원인\n\n김일성은 스탈린에게 편지를 썼다.\n';

function utf16(value: string, littleEndian: boolean): number[] {
  return [...Array(value.length).keys()].flatMap((index) => {
    const unit = value.charCodeAt(index);
    return littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
  });
}

function utf8(value: string): number[] {
  return [...unescape(encodeURIComponent(value))].map((unit) => unit.charCodeAt(0));
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', 'utf-8', utf8(text)],
    ['UTF-8 with a byte order mark', 'utf-8', [0xef, 0xbb, 0xbf, ...utf8(text)]],
    ['UTF-16, small end first, with a byte order mark', 'utf-16le', [0xff, 0xfe, ...utf16(text, true)]],
    ['UTF-16, big end first, with a byte order mark', 'utf-16be', [0xfe, 0xff, ...utf16(text, false)]],
    ['UTF-16, small end first, without a byte order mark', 'utf-16le', utf16(text, true)],
    ['UTF-16, big end first, without a byte order mark', 'utf-16be', utf16(text, false)],
  ] as const)('reads %s', (_name, encoding, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ text, encoding });
  });

  it('reads UTF-16 of a script without Latin letters', () => {
    expect(decodeText(Uint8Array.from(utf16(korean, true)))).toEqual({ text: korean, encoding: 'utf-16le' });
    expect(decodeText(Uint8Array.from(utf16(korean, false)))).toEqual({ text: korean, encoding: 'utf-16be' });
  });

  it('reads what is no UTF-8 as Windows-1252', () => {
    const bytes = Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96, 0x20, 0x80]);
    expect(decodeText(bytes)).toEqual({ text: 'Café – €', encoding: 'windows-1252' });
  });

  it.each([
    ['nothing', []],
    ['one byte', [0x41]],
    ['half a byte order mark', [0xff]],
    ['a byte order mark alone', [0xff, 0xfe]],
    ['half a character', [0xff, 0xfe, 0x41]],
    ['zeros', [0, 0, 0, 0]],
    ['random bytes', [0x80, 0xc3, 0x28, 0xf0, 0x00, 0xff]],
  ])('never fails: %s', (_name, bytes) => {
    expect(() => decodeText(Uint8Array.from(bytes))).not.toThrow();
  });

  it('takes a zero byte in UTF-8 for what it is', () => {
    const bytes = utf8('A long line of plain words, and one byte that slipped in.');
    bytes[11] = 0;
    expect(decodeText(Uint8Array.from(bytes)).encoding).toBe('utf-8');
  });
});
