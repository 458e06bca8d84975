import { describe, expect, it } from 'vitest';
import { linearPattern } from './linear-pattern.ts';
import { ANYTHING, patternWords } from './pattern-words.ts';

describe('the words that a pattern accepts', () => {
  it.each([
    ['colou?r', ['colr', 'color', 'colour'].slice(1)],
    ['se[o0]u?l', ['sel', 'seol', 'seoul', 'se0l', 'se0ul'].slice(1)],
    ['(?:Kim|Il) Sung', ['Kim Sung', 'Il Sung']],
    ['a{2,3}', ['aa', 'aaa']],
    ['^x$', ['x']],
    ['Kim.*', [`Kim${ANYTHING}`]],
    ['a|b|a', ['a', 'b']],
  ])('%s', (source, words) => {
    expect([...(patternWords(source, 64) ?? [])].sort()).toEqual([...words].sort());
  });

  it.each(['\\d+', 'a+', 'x.y', '[a-z]', '[^a]', '(a|b){7}', 'a{100}', '(?=a)', '('])(
    'are no list for %s',
    (source) => {
      expect(patternWords(source, 64)).toBeUndefined();
    },
  );

  it('are all matched by it', () => {
    for (const source of ['se[o0]u?l', '(?:a|b)?c{0,2}', 'x(?:y|z){1,3}'])
      for (const word of patternWords(source, 64) ?? [])
        expect(linearPattern(source).matches(word)).toBe(true);
  });

  it('take no longer to be counted where there are too many', () => {
    expect(patternWords('(?:a|b){64}'.repeat(40), 64)).toBeUndefined();
    expect(patternWords(`${'(?:'.repeat(100)}a${'){0,64}'.repeat(40)}`, 64)).toBeUndefined();
  });
});
