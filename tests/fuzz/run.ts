// npm run fuzz: mutated lessons for ten minutes, or for as many seconds as the first argument says.
import { runTurbo } from '../toolchain/turbo.ts';
import { fuzzLessons } from './fuzz-lessons.ts';

const SECONDS = 600;

const seconds = Number(process.argv[2] ?? SECONDS);
if (!(seconds > 0)) {
  console.error('Say for how many seconds: npm run fuzz -- 60');
  process.exit(2);
}
// What is tried is what is written now.
await runTurbo(['build'], { quiet: true });
const seed = Date.now() % 2 ** 31;
console.log(`Trying mutated lessons for ${seconds} s, seed ${seed}…`);
const { runs, failure } = await fuzzLessons({ seed, time: seconds * 1000 });
if (failure !== undefined) console.error(failure);
console.log(`${runs} lessons tried, ${failure === undefined ? 'nothing found' : 'one that fails'}`);
process.exitCode = failure === undefined ? 0 : 1;
