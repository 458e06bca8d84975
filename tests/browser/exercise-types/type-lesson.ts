import { exerciseTypes } from '@marginalia/core/exercise';
import type { LessonFiles } from '../workbench-fixture.ts';
import type { TypeCase } from './type-case.ts';

/** Whatever the files of this folder export as a case. */
const exported = Object.values(
  import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true }),
)
  .flatMap((file) => Object.values(file))
  .filter((one): one is TypeCase<unknown> => typeof one === 'object' && one !== null && 'written' in one);

/** The cases of all types, in the order of the types. */
export const typeCases: readonly TypeCase<unknown>[] = Object.keys(exerciseTypes).flatMap((type) =>
  exported.filter((one) => one.type === type),
);

/** A lesson with an exercise of every type. */
export const typeLesson: LessonFiles = {
  name: 'lesson',
  files: {
    'lesson.md': `---
title: The siege
id: siege
---

## The walls
<!-- section id=walls -->

The town was besieged in the spring of 1302. Its walls were old but its wells were deep. The duke had promised help and sent none.

## The gate
<!-- section id=gate -->

In June a miller opened the gate at night. Nobody ever learned who had paid him.

${typeCases.map(({ written }) => `${written}\n\n`).join('')}### Why did the miller do it?
<!-- question id=q-miller lens=analysis section=gate -->

Give two reasons.

> [!TIP]
> One of them is about money.

<!-- key -->

Nobody knows who paid.
`,
  },
};
