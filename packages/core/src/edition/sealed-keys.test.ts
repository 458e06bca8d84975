import { describe, expect, it } from 'vitest';
import { newReleaseCode, readReleaseCode, writtenCode } from './release-code.ts';
import { openKeys, sealKeys } from './sealed-keys.ts';

const files = [
  { path: 'lesson.md', text: '# 한국 🙂\n' },
  { path: 'media/picture-1.png', bytes: new Uint8Array([0, 255, 7]) },
];

describe('sealed keys', () => {
  it('open with the code alone, however it is typed', async () => {
    const code = newReleaseCode();
    const sealed = await sealKeys('e-0123456789', files, code);
    expect(sealed).not.toContain('lesson.md');
    for (const typed of [code, writtenCode(code), ` ${code.toLowerCase().replaceAll('o', '0')} `])
      expect(await openKeys(sealed, typed)).toEqual({ kind: 'open', edition: 'e-0123456789', files });
    expect(await openKeys(sealed, newReleaseCode())).toEqual({ kind: 'shut', why: 'code' });
    expect(await openKeys(sealed, code.slice(1))).toEqual({ kind: 'shut', why: 'code' });
  });

  it('stay shut if any of it was changed', async () => {
    const code = newReleaseCode();
    const sealed = JSON.parse(await sealKeys('e-0123456789', files, code));
    for (const [field, value] of [
      ['edition', 'e-9876543210'],
      ['salt', sealed.iv],
      ['iv', sealed.salt],
      ['data', sealed.data.replace(/^./, (sign: string) => (sign === 'A' ? 'B' : 'A'))],
      ['data', '!'],
    ])
      expect(await openKeys(JSON.stringify({ ...sealed, [field]: value }), code)).toEqual({
        kind: 'shut',
        why: 'code',
      });
  });

  it.each(['', 'null', '{}', '[]', '{"format":"marginalia/keys","v":2}', 'PK\u0003'])(
    'are not %j',
    async (text) => {
      expect(await openKeys(text, newReleaseCode())).toEqual({ kind: 'shut', why: 'file' });
    },
  );

  it.each([
    '../x.md',
    '/x.md',
    'a/b.md',
    '.x.md',
    'C:x.md',
    'media/../x.png',
    'media/x.png',
    'keys.sealed',
    '.vscode/settings.json',
    '',
  ])('write no file %j', async (path) => {
    const code = newReleaseCode();
    const sealed = await sealKeys('e-0123456789', [{ path, text: 'x' }], code);
    expect(await openKeys(sealed, code)).toEqual({ kind: 'shut', why: 'file' });
  });

  it('have a code of 130 random bits', () => {
    const codes = Array.from({ length: 200 }, newReleaseCode);
    for (const code of codes) {
      expect(code).toMatch(/^[A-Z2-7]{26}$/);
      expect(readReleaseCode(writtenCode(code))).toBe(code);
    }
    expect(new Set(codes).size).toBe(200);
    expect(new Set(codes.join('')).size).toBe(32);
    expect(writtenCode('A'.repeat(26))).toBe('AAAAA-AAAAA-AAAAA-AAAAA-AAAAA-A');
  });
});
