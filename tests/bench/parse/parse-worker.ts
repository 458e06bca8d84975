// Holds one candidate, so that none warms up or fills the heap of another. Answers each request for a sample with its
// wall time in milliseconds.

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
for (const end = performance.now() + 1500; performance.now() < end; ) kept = parse(warm);

process.on('message', (bytes: number) => {
  const text = textOf(bytes);
  const start = performance.now();
  kept = parse(text);
  const time = performance.now() - start;
  process.send?.({ time, kept: kept === undefined });
});
process.send?.('ready');
