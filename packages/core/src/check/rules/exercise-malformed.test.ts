import { describe, expect, it } from 'vitest';
import { applyEdits, fixesFor } from '../../index.ts';
import { findings, frontMatter, parseText } from '../../testing/parse-text.ts';

describe('exercise-malformed', () => {
  it.each([
    [
      'a choice without boxes',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=choice -->\n- a\n- b\n',
      ['### T'],
    ],
    [
      'a table of three columns',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=match -->\n| a | b | c |\n|---|---|---|\n| d | e | f |\n| g | h | i |\n',
      ['| a | b | c |\n|---|---|---|\n| d | e | f |\n| g | h | i |'],
    ],
    [
      'an empty gap',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=cloze -->\nA **b** **|**.\n',
      ['|'],
    ],
  ])('finds %s', (_what, files, places) => {
    expect(findings('exercise-malformed', files)).toEqual(places);
  });

  it.each([
    [
      'an essay, which has no form',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=essay -->\n',
    ],
    [
      'a whole choice',
      '## S\n<!-- section id=s -->\n\nText.\n\n### T\n<!-- exercise id=x type=choice -->\n- [x] a\n- [ ] b\n',
    ],
  ])('accepts %s', (_what, files) => {
    expect(findings('exercise-malformed', files)).toEqual([]);
  });
});

describe('the fix of an exercise without a key mark', () => {
  it.each([
    ['short', '- Seoul', '<!-- key -->\n\n- Seoul'],
    ['evidence', '> Text.', '<!-- key -->\n\n> Text.'],
  ])('writes it above the answers of a %s', (type, answers, mended) => {
    const text = (body: string) =>
      `${frontMatter}## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=${type} -->\n\nAsk.\n\n${body}\n`;
    const { lesson, diagnostics } = parseText({ 'lesson.md': text(answers) });
    const broken = diagnostics.find(({ rule }) => rule === 'exercise-malformed');
    const [fix] = broken ? fixesFor(broken, lesson) : [];
    expect(applyEdits(text(answers), fix?.edits ?? [])).toBe(text(mended));
    expect(parseText({ 'lesson.md': text(mended) }).broken).toEqual([]);
  });
});
