import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_LESSON } from '../toolchain/repository.ts';

/** The lines of the passage of the first lesson, which may be worded anew any day. */
const lines = readFileSync(join(FIRST_LESSON, 'lesson.md'), 'utf8').split('\n');

/** Number (from 1) of the first line of the first lesson's lesson.md that has a text, and column (from 1) of the text. */
export function placeOf(text: string): { line: number; column: number } {
  const index = lines.findIndex((line) => line.includes(text));
  if (index < 0) throw new Error(`No line of the first lesson has “${text}”.`);
  return { line: index + 1, column: (lines[index] ?? '').indexOf(text) + 1 };
}
