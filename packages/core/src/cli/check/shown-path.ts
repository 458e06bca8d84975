import { dirname, join, relative, sep } from 'node:path';
import type { CheckTarget } from './find-targets.ts';

/** The path of a target's file as it is told: relative to where the command runs, with `/`. */
export function shownPath(cwd: string, { kind, path }: CheckTarget, file: string): string {
  const whole = kind === 'lesson' ? join(path, file) : join(dirname(path), file);
  return relative(cwd, whole).split(sep).join('/');
}
