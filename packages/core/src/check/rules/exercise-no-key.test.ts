import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

const task = (type: string, body: string) =>
  `## S\n<!-- section id=s -->\n\nText.\n\n### X\n<!-- exercise id=x type=${type} -->\n\n${body}\n`;

describe('exercise-no-key', () => {
  it.each(['essay', 'argument'])('finds an %s without a key', (type) => {
    expect(findings('exercise-no-key', task(type, 'Write.'))).toEqual(['### X']);
  });

  it.each([
    ['a model answer', task('essay', 'Write.\n\n<!-- key -->\n\nIt names two causes.')],
    [
      'a rubric',
      task('argument', 'Claim.\n\n<!-- key -->\n\n| What | Good | Fair |\n|---|---|---|\n| Claim | a | b |'),
    ],
    [
      'a key whose mark is in doubt, which is told already',
      task('essay', 'Write.\n\n<!– key –>\n\nIt names two.'),
    ],
    [
      'a rubric without a mark, which is told already',
      task('essay', 'Write.\n\n| What | Good | Fair |\n|---|---|---|\n| Claim | a | b |'),
    ],
    ['types whose answer stands in the task', task('order', '1. a\n2. b')],
  ])('accepts %s', (_what, files) => {
    expect(findings('exercise-no-key', files)).toEqual([]);
  });
});
