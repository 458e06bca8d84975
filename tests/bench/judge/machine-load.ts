import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';

/** What a machine does while it measures. */
export interface Load {
  /** Cores that other programs kept busy; NaN where the system does not tell whose work is whose. */
  readonly others: number;
  readonly cores: number;
}

/** A tick of Linux's counters, in milliseconds. */
const TICK = 10;

/** Begins to watch the machine, and gives the function that tells its load since. */
export function watchLoad(): () => Load {
  const [start, busy, own] = [performance.now(), busyTime(), ownTime()];
  return () => ({
    others: Math.max(0, busyTime() - busy - (ownTime() - own)) / (performance.now() - start),
    cores: availableParallelism(),
  });
}

/** The load in words, for a report. */
export function describeLoad({ others, cores }: Load): string {
  const waiting = `load ${loadavg()[0]?.toFixed(1)}`;
  return Number.isNaN(others)
    ? `${waiting} on ${cores} cores`
    : `other programs kept ${others.toFixed(1)} of ${cores} cores busy, ${waiting}`;
}

/** Milliseconds that all cores have worked. */
function busyTime(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
}

/** Milliseconds that this process has worked, with all that it started. */
function ownTime(): number {
  if (process.platform !== 'linux') return Number.NaN;
  const processes = new Map<number, { parent: number; ticks: number }>();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      // The name, in brackets, may hold anything.
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
        .map(Number);
      // User and system time: its own, and that of processes it has seen end.
      const ticks = fields.slice(11, 15).reduce((sum, field) => sum + field, 0);
      processes.set(Number(id), { parent: fields[1] ?? 0, ticks });
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOwn = (id: number): boolean =>
    id === process.pid || (id > 1 && isOwn(processes.get(id)?.parent ?? 0));
  return [...processes].reduce((sum, [id, { ticks }]) => sum + (isOwn(id) ? ticks * TICK : 0), 0);
}
