import type { SourceFile } from '@marginalia/core';
import { blowUps } from './blow-ups.ts';
import { fileBlowUps, passageLesson } from './file-blow-ups.ts';
import { noteBlowUps } from './note-blow-ups.ts';
import { passageBlowUps } from './passage-blow-ups.ts';
import type { Maker } from './repeated.ts';
import { taskBlowUps } from './task-blow-ups.ts';

/** Every lesson that is made to take long, by what it is made of. */
export const hostileLessons: Readonly<Record<string, Maker<SourceFile[]>>> = {
  ...Object.fromEntries(
    Object.entries({ ...blowUps, ...passageBlowUps, ...noteBlowUps, ...taskBlowUps }).map(([name, make]) => [
      name,
      (length: number) => passageLesson(make(length)),
    ]),
  ),
  ...fileBlowUps,
};
