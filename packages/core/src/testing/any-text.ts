import fc from 'fast-check';

/**
 * Any characters of Unicode, without halves of pairs. It is what `fc.string({ unit: 'binary' })` makes, which first spends
 * seconds on a table of all of them.
 */
export function anyText(
  lengths: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> {
  const character = fc.oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  );
  return fc.array(character, lengths).map((codes) => String.fromCodePoint(...codes));
}
