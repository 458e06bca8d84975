import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

const edition = (body: string, fields = 'edition: e-0123456789') => ({
  'lesson.md': `---\ntitle: T\nid: t\n${fields}\n---\n\n## S\n<!-- section id=s -->\n\nText.\n\n### X\n${body}\n`,
});
const task = (type: string, body: string) => `<!-- exercise id=x type=${type} -->\n\nTask.\n\n${body}`;

describe('edition-key', () => {
  it.each([
    ['a ticked option', task('choice', '- [x] a\n- [ ] b')],
    ['feedback', task('choice', '- [ ] a\n  > No.\n- [ ] b')],
    ['an order', task('order', '1. a\n2. b')],
    ['pairs', task('match', '| L | R |\n|---|---|\n| a | 1 |\n| b | 2 |')],
    ['a pair', task('match shuffled', '| L | R |\n|---|---|\n| a | 1 |\n| b | |\n| | 1 |')],
    ['words in a gap', task('cloze', 'In **May** and **___**.')],
  ])('finds %s', (_what, body) => {
    expect(findings('edition-key', edition(body))).toEqual(['### X']);
    expect(findings('edition-key', edition(body, 'edition: e-0123456789\nkeys: practice'))).toEqual([]);
    expect(findings('edition-key', edition(body, ''))).toEqual([]);
  });

  it.each([
    ['an exercise', task('short', '<!-- key -->\n\n- Seoul')],
    ['an essay', task('essay', '<!-- key -->\n\nTwo causes.')],
    ['a question', '<!-- question id=x -->\n\nWhy?\n\n<!-- key -->\n\nRain.'],
  ])('finds the key of %s', (_what, body) => {
    expect(findings('edition-key', edition(body))).toEqual([expect.stringMatching(/^<!-- key -->/)]);
  });

  it.each([
    ['options', task('choice several', '- [ ] a\n- [ ] b')],
    ['entries', task('order shuffled', '1. a\n2. b')],
    ['cells', task('match shuffled', '| L | R |\n|---|---|\n| a | |\n| b | |\n| | 1 |\n| | 2 |')],
    ['gaps', task('cloze', 'In **___**.')],
    ['a rubric', task('essay', '<!-- rubric -->\n\n| | Good |\n|---|---|\n| Claim | clear |')],
    ['a question', '<!-- question id=x -->\n\nWhy?'],
  ])('accepts %s without a key', (_what, body) => {
    expect(findings('edition-key', edition(body))).toEqual([]);
  });
});
