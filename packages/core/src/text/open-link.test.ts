import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openLink, readOpenLink } from './open-link.ts';

it('is read as the place that it was made for', () => {
  const id = fc
    .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
    .filter((text) => !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text));
  fc.assert(
    fc.property(id, fc.option(id, { nil: undefined }), (lesson, section) => {
      const { protocol, host, pathname, search } = new URL(openLink({ lesson, section }));
      expect(`${protocol}//${host}`).toBe('vscode://marginalia.marginalia');
      expect(readOpenLink(pathname, search.slice(1))).toEqual({ lesson, section });
    }),
    { seed: 15 },
  );
});

it.each([
  ['/open', ''],
  ['/open', 'lesson='],
  ['/open', 'section=a'],
  ['/open', 'lesson=a&lesson=b'],
  ['/open', 'lesson=a&section=b&section=c'],
  ['/open', 'lesson=a&folder=/etc'],
  ['/open', 'lesson=a&command=workbench.action.quit'],
  ['/open', 'lesson=%'],
  ['/open', 'lesson=a%0Ab'],
  ['/open', 'lesson=%E2%80%AEtxt'],
  ['/open', `lesson=${'a'.repeat(501)}`],
  ['/open', `lesson=a&section=${'b'.repeat(5_000)}`],
  ['/open/', 'lesson=a'],
  ['/open/../run', 'lesson=a'],
  ['/run', 'lesson=a'],
  ['', 'lesson=a'],
])('is refused as %s?%s', (path, query) => {
  expect(readOpenLink(path, query)).toBeUndefined();
});
