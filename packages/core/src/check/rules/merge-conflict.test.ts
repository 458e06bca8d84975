import { describe, expect, it } from 'vitest';
import { applyEdits, fixesFor } from '../../index.ts';
import { findings, parseText } from '../../testing/parse-text.ts';

const conflict = (ours: string, theirs: string, base = '') =>
  `## S\n<!-- section id=s -->\n\nBefore.\n\n<<<<<<< HEAD\n${ours}${base}=======\n${theirs}>>>>>>> more-notes\n\nBehind.\n`;

describe('merge-conflict', () => {
  it.each([
    ['of two sentences', conflict('The wind rose.\n', 'The storm rose.\n')],
    ['with what was there before', conflict('A.\n', 'B.\n', '||||||| base\nC.\n')],
    [
      'in which an id is there twice',
      conflict('## T\n<!-- section id=t -->\n\nA.\n', '## T\n<!-- section id=t -->\n\nB.\n'),
    ],
    ['in which a note is there twice', conflict('A.[^1]\n\n[^1]: N.\n', 'B.[^1]\n\n[^1]: M.\n')],
    ['of which one version is empty', conflict('', 'B.\n')],
  ])('is all that is told of a merge %s', (_what, text) => {
    expect(parseText(text).broken).toEqual(['merge-conflict']);
    expect(findings('merge-conflict', text)).toEqual(['<<<<<<< HEAD']);
  });

  it('is told of each, and ways out keep either or both', () => {
    const text = conflict('One.\n', 'Two.\n');
    const { lesson, diagnostics } = parseText(text);
    const ways = fixesFor(diagnostics[0] as (typeof diagnostics)[number], lesson).slice(0, 3);
    const written = ways.map(({ edits }) => applyEdits(lesson.parts[0]?.text ?? '', edits));
    expect(written.map((one) => /Before\.\n\n([\s\S]*)\n\nBehind/.exec(one)?.[1])).toEqual([
      'One.',
      'Two.',
      'One.\nTwo.',
    ]);
    expect(ways.some(({ preferred }) => preferred)).toBe(false);
  });

  it.each([
    ['a title underlined by seven signs', 'Passage\n=======\n\nText.\n'],
    ['a quotation of quotations', '>>>>>>> a\n\nText.\n'],
  ])('is not told of %s', (_what, text) => {
    expect(findings('merge-conflict', text)).toEqual([]);
  });
});
