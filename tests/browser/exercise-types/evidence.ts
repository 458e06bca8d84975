import { typeCase } from './type-case.ts';

const inReader = async (): Promise<void> => {};

/** It is answered in the reader, and has a suite of its own: no answers are tried here. */
export const evidence = typeCase<never>({
  type: 'evidence',
  title: 'Evidence',
  exercise: 'x-evidence',
  written: `### Evidence
<!-- exercise id=x-evidence type=evidence section=walls -->

Which sentence tells of the duke?

<!-- key -->

> The duke had promised help and sent none.`,
  mouse: inReader,
  keys: inReader,
  answers: [],
});
