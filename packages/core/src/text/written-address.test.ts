import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseText } from '../testing/parse-text.ts';
import { resolveInside } from './safe-address.ts';
import { writtenAddress } from './written-address.ts';

it('leads back to the path, as the whole address of a link', () => {
  const name = fc
    .array(
      fc.constantFrom(
        'a',
        '(',
        ')',
        '<',
        '>',
        '%',
        '#',
        '?',
        ' ',
        '\u3000',
        'é',
        '洪',
        '&',
        '"',
        "'",
        '_',
        '*',
      ),
      {
        minLength: 1,
      },
    )
    .map((signs) => `x${signs.join('')}.md`);
  fc.assert(
    fc.property(name, (path) => {
      const { lesson } = parseText(`## S\n<!-- section id=s -->\n\n[a](${writtenAddress(path)}) b\n`);
      expect(lesson.links.map(({ href }) => resolveInside(href, 'lesson.md'))).toEqual([path]);
    }),
  );
});
