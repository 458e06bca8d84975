import type { Took } from './took.ts';

/**
 * Starts to measure what this process does, and gives the function that tells what it took.
 *
 * Its processor time is at most the time by the clock: nobody waits for what helper threads, such as the compiler's, do
 * meanwhile.
 */
export function stopwatch(): () => Took {
  const used = process.cpuUsage();
  const start = performance.now();
  return () => {
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    return { wall, cpu: Math.min(wall, (user + system) / 1000) };
  };
}
