import { expect, it } from 'vitest';
import { createVocabulary, tokenize, UNKNOWN } from './tokens.ts';

it('are words, signs, and single characters where no blanks are written, each with its marks', () => {
  const words = (text: string) => {
    const { starts, ends } = tokenize(text, () => 0);
    return Array.from(starts, (start, i) => text.slice(start, ends[i]));
  };
  expect(words('The king’s 2nd (last) word.')).toEqual([
    'The',
    'king',
    '’',
    's',
    '2nd',
    '(',
    'last',
    ')',
    'word',
    '.',
  ]);
  expect(words('他在東京。')).toEqual(['他', '在', '東', '京', '。']);
  expect(words('ガ'.normalize('NFD'))).toHaveLength(1);
  expect(words('김일성'.normalize('NFD'))).toHaveLength(1);
  expect(words('co\u00adoperate \u200b here')).toEqual(['co\u00adoperate', 'here']);
  expect(words(' \n\t')).toEqual([]);
});

it('have the same number where they look the same, and none where the vocabulary does not hold them', () => {
  const { add, find } = createVocabulary();
  for (const [a, b] of [
    ['Việt', 'Việt'.normalize('NFD')],
    ['김', '김'.normalize('NFD')],
    ['The', 'the'],
    ['ﬁnd', 'find'],
    ['’', "'"],
    ['–', '-'],
    ['co\u00adop', 'coop'],
  ] as const)
    expect([a, add(a)]).toEqual([a, find(b)]);
  expect(add('king')).not.toBe(add('kings'));
  expect(find('queen')).toBe(UNKNOWN);
});
