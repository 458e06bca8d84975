import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collapseText } from './collapsed-text.ts';

it('collapses white space and knows where every unit came from', () => {
  const source = fc.string({ unit: fc.constantFrom('a', 'bc', ' ', '\n', '\u00a0', '😀'), maxLength: 20 });
  fc.assert(
    fc.property(source, (text) => {
      const collapsed = collapseText(text);
      expect(collapsed.text).toBe(text.replace(/\s+/g, ' ').trim());
      for (let at = 0; at < collapsed.text.length; at++) {
        const original = collapsed.original(at);
        if (collapsed.text[at] !== ' ') {
          expect(text[original]).toBe(collapsed.text[at]);
          expect(collapsed.collapsed(original)).toBe(at);
        }
      }
    }),
    { seed: 7 },
  );
});
