import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

const lesson = (part: string) => ({
  'lesson.md':
    '---\ntitle: T\nid: t\n---\n## S\n<!-- section id=s -->\n\nText.\n\n## Unmarked\n\nA section all the same.\n',
  'exercises.md': `# Exercises\n\n${part}\n`,
});
const task = '## X\n<!-- exercise id=x type=order section=s -->\n\n1. a\n2. b\n\n### Of the task\n\nMore.\n';

describe('text-unshown', () => {
  it.each([
    ['a heading without a mark', '## When?\n\n- [x] a\n- [ ] b', ['## When?']],
    ['one behind a task', `${task}\n## When?\n\nAt five.`, ['## When?']],
    ['a remark that is no mark', '## When?\n<!-- of type choice -->\n\n- [x] a', ['## When?']],
    ['a mark within code', '## When?\n`<!-- exercise id=y -->`\n\n- [x] a', ['## When?']],
    [
      'the first of several below one another',
      '## A\n\nOne.\n\n### B\n\nTwo.\n\n## C\n\nThree.',
      ['## A', '## C'],
    ],
  ])('finds %s', (_what, part, places) => {
    expect(findings('text-unshown', lesson(part))).toEqual(places);
  });

  it.each([
    ['a task and what stands in it', task],
    ['a heading over others', `## Group\n\n${task.replaceAll('## ', '### ')}`],
    ['words under the title of a part', `Answer all by Friday.\n\n${task}`],
  ])('accepts %s', (_what, part) => {
    expect(findings('text-unshown', lesson(part))).toEqual([]);
  });
});
