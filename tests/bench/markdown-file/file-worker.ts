// Holds one tool with one file, and types in it when it is asked to. Answers with what each keystroke took, from the edit
// to the answer.

import { stopwatch } from '../judge/stopwatch.ts';
import type { Took } from '../judge/took.ts';
import { proseOffsets } from '../prose-offset.ts';
import { fileCandidates } from './file-candidates.ts';
import { syntheticReadme } from './synthetic-readme.ts';

const candidate = fileCandidates[Number(process.argv[2])];
if (!candidate) throw new Error(`no candidate ${process.argv[2]}`);
const text = syntheticReadme(Number(process.argv[3]));
const nextOffset = proseOffsets(text);
const typist = await candidate.open(text);
await typist.answer();

process.on('message', async (keystrokes: number) => {
  const samples: Took[] = [];
  for (let i = 0; i < keystrokes; i++) {
    const offset = nextOffset();
    const stop = stopwatch();
    typist.insert(offset, 'x');
    await typist.answer();
    samples.push(stop());
  }
  process.send?.(samples);
});
process.send?.('ready');
