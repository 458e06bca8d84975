import { describe, expect, it } from 'vitest';
import { createNameMatcher } from '../index.ts';
import { frontMatter, parseText } from '../testing/parse-text.ts';

const reference = `people:
  - {id: kim, name: Kim Il Sung, native: 김일성, aliases: [Kim]}
  - {id: kim-il, name: Kim Il}
  - {id: rokossovsky, name: Rokossovsky, native: Константин Рокоссовский / Konstanty Rokossowski}
  - {id: obrien, name: O'Brien}
  - {id: mao, name: Mao, native: 毛泽东}
places:
  - {id: seoul, name: Seoul, latitude: 37.57, longitude: 126.98}
  - {id: us, name: US, latitude: 38.9, longitude: -77, aliases: [U.S.]}
terms:
  - {id: puppet, name: puppet state, aliases: [satellite]}
  - {id: c, name: C++}
events:
  - {id: attack, name: The attack, date: 1950-06-25}
`;

const { lesson } = parseText({ 'lesson.md': `${frontMatter}Text.`, 'reference.yaml': reference });
const names = createNameMatcher(lesson.reference);

/** Each match as \`words = entry\`. */
const found = (text: string): string[] =>
  names.find(text).map(({ entry, start, end }) => `${text.slice(start, end)} = ${entry.id}`);

describe('createNameMatcher', () => {
  it.each([
    [
      'the longest name at a place',
      'Kim Il Sung met Kim Il and Kim.',
      ['Kim Il Sung = kim', 'Kim Il = kim-il', 'Kim = kim'],
    ],
    ['a shorter name where the longer one breaks off', 'Kim Il Sungs', ['Kim Il = kim-il']],
    ['whole words only', 'Kimono, Kim2, aKim, Kim_, Seouls, Maoist', []],
    ['names beside punctuation', '(Kim), “Seoul”—Mao!', ['Kim = kim', 'Seoul = seoul', 'Mao = mao']],
    ['names with a possessive', "Kim's and Mao’s", ['Kim = kim', 'Mao = mao']],
    [
      'straight and typographic apostrophes alike',
      "O'Brien and O’Brien",
      ["O'Brien = obrien", 'O’Brien = obrien'],
    ],
    [
      'names over a line break',
      'Kim\nIl Sung and puppet\nstate',
      ['Kim\nIl Sung = kim', 'puppet\nstate = puppet'],
    ],
    ['names over a CRLF line break', 'Kim Il\r\nSung', ['Kim Il\r\nSung = kim']],
    ['names over several blanks, as in an indented line', 'Kim Il\n    Sung', ['Kim Il\n    Sung = kim']],
    ['names over a protected blank', 'Kim\u00a0Il\u00a0Sung', ['Kim\u00a0Il\u00a0Sung = kim']],
    ['no name over a blank line', 'puppet\n\nstate', []],
    ['native names', 'Президент 김일성 и 毛泽东', ['김일성 = kim', '毛泽东 = mao']],
    ['native names in scripts without blanks', '김일성은 毛泽东和', ['김일성 = kim', '毛泽东 = mao']],
    ['each native name of several', 'Konstanty Rokossowski', ['Konstanty Rokossowski = rokossovsky']],
    [
      'terms with a capital at the start of a sentence',
      'Puppet state. Satellite.',
      ['Puppet state = puppet', 'Satellite = puppet'],
    ],
    ['names only with their capitals', 'kim, SEOUL, us, PUPPET STATE', []],
    ['names that end in signs', 'C++ and U.S. forces', ['C++ = c', 'U.S. = us']],
    ['no events', 'The attack', []],
    ['accents as other letters', 'Māo Mao\u0301', []],
    ['nothing in an empty text', '', []],
  ])('finds %s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('finds nothing without entries', () => {
    expect(createNameMatcher({ people: [], places: [], terms: [], events: [] }).find('Kim')).toEqual([]);
  });

  it('gives a name that two entries share to the first', () => {
    const [first, second] = lesson.reference.people;
    if (!first || !second) throw new Error('no people');
    const shared = createNameMatcher({
      ...lesson.reference,
      people: [first, { ...second, aliases: ['Kim'] }],
    });
    expect(shared.find('Kim').map(({ entry }) => entry.id)).toEqual(['kim']);
  });

  it('never overlaps and keeps the order of the text', () => {
    const text = 'Kim Kim Il Kim Il Sung Il Sung Kim '.repeat(20);
    let last = 0;
    for (const { start, end } of names.find(text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
  });
});
