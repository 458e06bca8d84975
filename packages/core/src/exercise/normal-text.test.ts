import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalText } from './normal-text.ts';

describe('short answers', () => {
  it.each([
    ['Rákosi', 'rakosi', 'en'],
    ['Mátyás Rákosi', 'MATYAS  RAKOSI.', 'en'],
    ['김일성', '김일성'.normalize('NFD'), 'ko'],
    ['김일성', '김일성'.normalize('NFKD'), 'en'],
    ['The Korean War', 'korean war', 'en'],
    ['Battle of the Bulge', 'Battle of Bulge', 'en'],
    ['fait accompli', 'fait-accompli', 'en'],
    ['People’s Volunteers', "Peoples' Volunteers", 'en'],
    ['U.S.', 'US', 'en'],
    ['“volunteers”', 'volunteers', 'en'],
    ['Straße', 'STRASSE', 'de'],
    ['der Krieg', 'Krieg', 'de-AT'],
    ['l’armée', 'armee', 'fr'],
    ["l'ultima ora", 'ultima ora', 'it'],
    ['el niño', 'nino', 'es'],
    ['Łódź', 'lodz', 'pl'],
    ['Στάλιν', 'σταλιν', 'el'],
    ['Ким Ир Сен', 'КИМ ИР СЕН', 'ru'],
    ['Королёв', 'Королев', 'ru'],
    ['50 %', '50%', 'en'],
    ['\u2212 5'.replace(' ', ''), '-5', 'en'],
    ['ｆｕｌｌ width', 'full width', 'en'],
    ['co\u00ADop', 'coop', 'en'],
    ['キム', 'ｷﾑ', 'ja'],
  ])('%s is %s', (one, other, language) => {
    expect(normalText(other, language)).toBe(normalText(one, language));
  });

  it.each([
    ['Plan A', 'Plan', 'en'],
    ['1.5', '15', 'en'],
    ['1,5', '15', 'de'],
    ['-5', '5', 'en'],
    ['5 %', '5', 'en'],
    ['C++', 'C', 'en'],
    ['C#', 'C', 'en'],
    ['die Hard', 'Hard', 'en'],
    ['мой', 'мои', 'ru'],
    ['か', 'が', 'ja'],
    ['कि', 'क', 'hi'],
    ['김', '기', 'ko'],
    ['?', '!', 'en'],
    ['The', 'A', 'en'],
  ])('%s is not %s', (one, other, language) => {
    expect(normalText(other, language)).not.toBe(normalText(one, language));
  });

  it('are the same in every normal form, and stay what they are when compared again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."aÉß ñ,.'-the김Σйक्षि5%が"), maxLength: 20 }),
        fc.constantFrom('en', 'fr', 'it', 'xx'),
        (text, language) => {
          const normal = normalText(text, language);
          for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) {
            expect(normalText(text.normalize(form), language)).toBe(normal);
          }
          if (/[\p{L}\p{N}]/u.test(text)) expect(normalText(normal, language).replace(/ /g, '')).not.toBe('');
        },
      ),
      { seed: 7 },
    );
  });

  it('are told by their value as the language writes it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000_000, max: 100_000_000 }),
        fc.constantFrom(1, 10, 100),
        fc.constantFrom(
          'en',
          'de',
          'de-CH',
          'fr',
          'pt',
          'es',
          'ru',
          'pl',
          'sv',
          'hi',
          'en-IN',
          'ar-EG',
          'fa',
          'ja',
        ),
        (whole, divisor, language) => {
          const written = new Intl.NumberFormat(language).format(whole / divisor);
          expect(normalText(written, language)).toBe(normalText(String(whole / divisor), language));
        },
      ),
      { seed: 12 },
    );
  });
});
