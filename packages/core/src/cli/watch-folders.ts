import { resolve } from 'node:path';
import { watch } from 'chokidar';
import { describeTrouble } from './describe-trouble.ts';
import type { Terminal } from './terminal.ts';
import { words } from './words/words.ts';

/** Changes within this many milliseconds are one: an editor writes several files, and one of them twice. */
const SETTLE = 100;

/**
 * Does something now, and again whenever something below these places changes, never concurrently. Reports user errors
 * meanwhile, and continues. Resolves when the terminal's signal is aborted.
 */
export async function watchFolders(
  places: readonly string[],
  { cwd, err, signal }: Terminal,
  work: () => Promise<void>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let fail: (error: unknown) => void = () => {};
  const again = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(attempt).catch(fail);
    }, SETTLE);
  };
  const attempt = async (): Promise<void> => {
    if (signal.aborted) return;
    try {
      await work();
    } catch (error) {
      if (signal.aborted) return;
      const trouble = describeTrouble(error);
      if (trouble === undefined) throw error;
      err.write(words`${err.paint('red', 'marginalia:')} ${trouble}\n`);
    }
  };
  const watcher = watch(
    // A glob is watched from its fixed prefix on.
    places.map((place) => resolve(cwd, place.replace(/[^/\\]*[*?{[(!].*$/, ''))),
    {
      ignoreInitial: true,
      // A link may lead anywhere, and no lesson is read through one.
      followSymlinks: false,
      ignored: (path) => /[/\\](?:\.git|node_modules|\.marginalia)(?:[/\\]|$)/.test(path),
    },
  );
  try {
    await new Promise<void>((settle, reject) => {
      fail = reject;
      signal.addEventListener('abort', () => settle(), { once: true });
      watcher.on('all', again).on('error', reject);
      watcher.once('ready', () => {
        running = running.then(attempt).catch(fail);
      });
      if (signal.aborted) settle();
    });
  } finally {
    clearTimeout(timer);
    await watcher.close();
    await running;
  }
}
