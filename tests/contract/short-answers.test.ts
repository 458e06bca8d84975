import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gradeContext, gradeExercise, parseLesson } from '@marginalia/core';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../toolchain/repository.ts';

const ROW = /^\| (?!Accepted|-)(.+) \| (.+) \| (.+) \| (same|another) \|$/gm;
const rows = [...readFileSync(join(ROOT, 'docs', 'short-answers.md'), 'utf8').matchAll(ROW)];

/** The score, 0..1, that a lesson in that language gives to an answer. */
function scoreOf(accepted: string, answer: string, language: string): number {
  const text = `---
title: Answers
id: answers
language: ${language}
---

## A question
<!-- exercise id=x type=short -->

What?

<!-- key -->

- ${accepted.replace(/^(?=[-+*~])/, '\\')}
`;
  const { lesson } = parseLesson([{ path: 'lesson.md', text }]);
  const exercise = lesson?.exercises[0];
  if (!lesson || !exercise) throw new Error('The lesson has no exercise.');
  return gradeExercise(exercise, { type: 'short', text: answer }, gradeContext(lesson)).score ?? 0;
}

describe('what counts as the same answer', () => {
  it('is told in a table of many rows', () => expect(rows.length).toBeGreaterThan(50));

  it.each(rows.map((row) => row.slice(1)))(
    '%s, answered %s in %s, is %s',
    (accepted, answer, language, result) => {
      for (const [key, words] of [
        [accepted, answer],
        [answer, accepted],
      ])
        expect(scoreOf(key ?? '', words ?? '', language ?? '')).toBe(result === 'same' ? 1 : 0);
    },
  );
});
