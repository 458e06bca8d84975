// Loaded first into every process that is measured: when that ends, it leaves a line with what it has used.
import { appendFileSync, readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env['MARGINALIA_USAGE'];

if (isMainThread && file) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    appendFileSync(file, `${JSON.stringify({ cpu: (user + system) / 1000, peak: peakMemory() })}\n`);
  });
}

/** Most memory that was resident at a time, in bytes. */
function peakMemory() {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kilobytes) return Number(kilobytes) * 1024;
  } catch {
    // No Linux.
  }
  // On Linux this would count the process that started this one.
  return process.resourceUsage().maxRSS * 1024;
}
