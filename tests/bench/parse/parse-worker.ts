// Holds one candidate, so that none warms up or fills the heap of another. Answers each request for a sample with what it
// took.

import { stopwatch } from '../judge/stopwatch.ts';
import { syntheticLesson } from '../synthetic-lesson.ts';
import { candidates } from './parse-candidates.ts';

const candidate = candidates[Number(process.argv[2])];
if (!candidate) throw new Error(`no candidate ${process.argv[2]}`);
const parse = await candidate.load();
const texts = new Map<number, string>();
const textOf = (bytes: number): string => {
  const text = texts.get(bytes) ?? syntheticLesson(bytes);
  texts.set(bytes, text);
  return text;
};
let kept: unknown;
const warm = textOf(100_000);
if (process.argv[3] === 'warm')
  for (const end = performance.now() + 1500; performance.now() < end; ) kept = parse(warm);

process.on('message', (bytes: number) => {
  const text = textOf(bytes);
  const stop = stopwatch();
  kept = parse(text);
  process.send?.({ ...stop(), kept: kept === undefined });
});
process.send?.('ready');
