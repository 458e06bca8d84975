import { dirname, join, relative, sep } from 'node:path';
import type { CheckTarget } from './find-targets.ts';

/** The reported path of a target's file: relative to the working directory, with `/`. */
export function shownPath(cwd: string, { kind, path }: CheckTarget, file: string): string {
  const whole = kind === 'file' ? join(dirname(path), file) : join(path, file);
  return relative(cwd, whole).split(sep).join('/');
}
