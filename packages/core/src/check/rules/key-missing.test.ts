import { describe, expect, it } from 'vitest';
import { plainText } from '../../index.ts';
import { findings, parseText } from '../../testing/parse-text.ts';

const table = '| What | Good | Fair |\n|---|---|---|\n| Claim | SECRET | vague |';
const lesson = (type: string, body: string) => ({
  'lesson.md': '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n',
  'exercises.md': `## X\n<!-- exercise id=x type=${type} section=s -->\n\nJudge it.\n\n${body}\n`,
});

describe('key-missing', () => {
  it.each(['essay', 'argument'])(
    'finds a table in an %s without a key mark, and keeps it from students',
    (type) => {
      expect(findings('key-missing', lesson(type, table))).toEqual([table]);
      const [exercise] = parseText(lesson(type, table)).lesson.exercises;
      expect(plainText(exercise?.prompt ?? [])).toBe('Judge it.');
    },
  );

  it.each([
    ['a rubric behind the mark', `<!-- key -->\n\n${table}`],
    ['a table of the task, above the mark', `${table}\n\n<!-- key -->`],
  ])('accepts %s', (_what, body) => {
    expect(findings('key-missing', lesson('essay', body))).toEqual([]);
  });

  it('keeps answers without a mark from students, whatever form they have', () => {
    for (const [type, body] of [
      ['short', '- SECRET\n- other'],
      ['evidence', '> SECRET words'],
    ] as const) {
      const { lesson: parsed, broken } = parseText(lesson(type, body));
      expect(plainText(parsed.exercises[0]?.prompt ?? [])).toBe('Judge it.');
      expect(broken).toContain('exercise-malformed');
    }
  });
});
