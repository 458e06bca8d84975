// Holds one tool with one text, and types in it when it is asked to. Answers with what each keystroke took, from the
// edit to the answer.

import { stopwatch } from '../judge/stopwatch.ts';
import type { Took } from '../judge/took.ts';
import { proseOffsets } from '../prose-offset.ts';
import { syntheticLesson } from '../synthetic-lesson.ts';
import { editCandidates, type Typist } from './edit-candidates.ts';

const candidate = editCandidates[Number(process.argv[2])];
if (!candidate) throw new Error(`no candidate ${process.argv[2]}`);
const text = syntheticLesson(Number(process.argv[3]));
let typist: Typist | undefined;
const nextOffset = proseOffsets(text);
let kept: unknown;

process.on('message', async (keystrokes: number) => {
  const samples: Took[] = [];
  for (let i = 0; i < keystrokes; i++) {
    const offset = typist ? nextOffset() : 0;
    const stop = stopwatch();
    if (typist) typist.insert(offset, 'x');
    else typist = await candidate.open(text);
    kept = await typist.answer();
    samples.push(stop());
  }
  process.send?.({ samples, kept: kept === undefined });
});
process.send?.('ready');
