import { describe, expect, it } from 'vitest';
import { findings, parseText } from '../testing/parse-text.ts';

const task = (table: string) =>
  `## S\n<!-- section id=s -->\n\nText.\n\n### Q\n<!-- exercise id=q type=match -->\n\nMatch.\n\n${table}\n`;

describe('the table of a match', () => {
  it('that has a bar too many in a row is asked about', () => {
    const table = '| Who | What |\n|---|---|\n| Radio | did not | send |\n| Boats | helped |';
    expect(findings('almost-right', task(table))).toEqual(['| Radio | did not | send |']);
    expect(findings('almost-right', task(table.replace('not |', 'not \\|')))).toEqual([]);
  });

  it('that lacks the line below its heads is an error, and no text for students', () => {
    const { lesson, broken } = parseText(task('| Who | What |\n| Radio | sent |\n| Boats | helped |'));
    expect(broken).toEqual(['exercise-malformed']);
    expect(lesson.exercises[0]?.prompt).toHaveLength(1);
  });

  it('that is followed by another one is an error, and the other no text for students', () => {
    const table = '| Who | What |\n|---|---|\n| Radio | sent |\n| Boats | helped |';
    const { lesson, broken } = parseText(task(`${table}\n\n${table}`));
    expect(broken).toEqual(['exercise-malformed']);
    expect(lesson.exercises[0]?.prompt).toHaveLength(1);
  });
});
