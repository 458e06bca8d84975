import { describe, expect, it } from 'vitest';
import { plainText, renderGaps } from '../index.ts';
import { findings, parseText } from '../testing/parse-text.ts';

const task = (text: string, type = 'cloze') =>
  `## S\n<!-- section id=s -->\n\nText.\n\n### Q\n<!-- exercise id=q type=${type} -->\n\n${text}\n`;

describe('a text with gaps', () => {
  it.each([
    ['words in italics', 'By *three* the **dike** had gone.', ['*three*']],
    ['words between underscores', 'By _three_ the **dike** had gone.', ['_three_']],
    ['blanks inside the stars', 'By ** three ** the **dike** had gone.', ['** three **']],
    ['a blank at one end', 'By **three ** the **dike** had gone.', ['**three **']],
    ['a line break inside', 'By **\nthree** the **dike** had gone.', ['**\nthree**']],
    ['underscores with blanks', 'By __ three __ the **dike** had gone.', ['__ three __']],
    [
      'stars that a rich editor escaped',
      'By \\*\\*three\\*\\* the **dike** had gone.',
      ['\\*\\*three\\*\\*'],
    ],
    ['stars of another alphabet', 'By ＊＊three＊＊ the **dike** had gone.', ['＊＊three＊＊']],
    [
      'the signs of other programs',
      'By {{three}} the ==dike== had {gone}.',
      ['{{three}}', '==dike==', '{gone}'],
    ],
    ['emphasis in loose stars', 'By ** *three* ** the **dike** had gone.', ['** *three* **']],
    ['a label in bold', '**Careful:** by **three** it had gone.', ['**Careful:**']],
  ])('is asked about %s', (_what, text, places) => {
    expect(findings('almost-right', task(text))).toEqual(places);
  });

  it('is not asked about a label in italics, or a gap', () => {
    expect(findings('almost-right', task('*Careful:* by **three|3** it had gone.'))).toEqual([]);
  });

  it.each([
    'By ** three ** the **dike** had gone.',
    'By **three ** the **dike** had gone.',
    'By **\nthree** the **dike** had gone.',
    'By **three* the **dike** had gone.',
    'By *three** the **dike** had gone.',
    'By **three the **dike** had gone.',
    'By &#42;&#42;three&#42;&#42; the **dike** had gone.',
    'By __ three __ the **dike** had gone.',
    'By\\*\\*“three”\\*\\*the **dike** had gone.',
    'By <b>three</b> the **dike** had gone.',
    'By {three} the **dike** had gone.',
    'By `**` and ** three ** the **dike** had gone.',
    '- By ** three ** it had gone.\n\nThe **dike** had gone.',
    '> By **three** it had gone.\n\nThe **dike** had gone.',
    '| **three** | b |\n|---|---|\n| c | d |\n\nThe **dike** had gone.',
  ])('students read none of its words in %j', (text) => {
    const [exercise] = parseText({ 'lesson.md': task(text) }).lesson.exercises;
    if (exercise?.type !== 'cloze') throw new Error('no cloze');
    expect(plainText(exercise.prompt)).not.toContain('three');
    const shown = renderGaps(parseText({ 'lesson.md': task(text) }).lesson, exercise);
    expect(shown).not.toContain('three');
    if (exercise.gaps.length > 0) expect(shown).toContain('data-gap="0"');
  });
});
