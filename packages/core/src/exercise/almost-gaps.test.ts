import { describe, expect, it } from 'vitest';
import { findings } from '../testing/parse-text.ts';

const task = (text: string, type = 'cloze') =>
  `## S\n<!-- section id=s -->\n\nText.\n\n### Q\n<!-- exercise id=q type=${type} -->\n\n${text}\n`;

describe('a text with gaps', () => {
  it.each([
    ['words in italics', 'By *three* the **dike** had gone.', ['*three*']],
    ['words between underscores', 'By _three_ the **dike** had gone.', ['_three_']],
    ['blanks inside the stars', 'By ** three ** the **dike** had gone.', ['** three **']],
    ['a blank at one end', 'By **three ** the **dike** had gone.', ['**three **']],
    ['a label in bold', '**Careful:** by **three** it had gone.', ['**Careful:**']],
  ])('is asked about %s', (_what, text, places) => {
    expect(findings('almost-right', task(text))).toEqual(places);
  });

  it('is not asked about a label in italics, or a gap', () => {
    expect(findings('almost-right', task('*Careful:* by **three|3** it had gone.'))).toEqual([]);
  });
});
