import { describe, expect, it } from 'vitest';
import { englishStrings } from '../render/passage-strings.ts';
import { inTheirLanguage, taskWords } from './task-words.ts';

describe('the words around tasks', () => {
  it.each([undefined, 'en', 'en-GB'])('are not marked in a lesson whose language is %s', (language) => {
    const words = taskWords({ frontMatter: { language } } as never);
    expect(inTheirLanguage(words.pickOne, words)).toBe('Pick one.');
  });

  it.each(['de', 'ko', 'enm'])('are marked as English in a lesson in %s', (language) => {
    const words = taskWords({ frontMatter: { language } } as never);
    expect(inTheirLanguage(words.pickOne, words)).toBe('<span lang="en">Pick one.</span>');
  });

  it('are escaped', () => {
    expect(inTheirLanguage('a < b', englishStrings.task)).toBe('a &lt; b');
  });
});
