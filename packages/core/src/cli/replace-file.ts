import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file anew: beside itself first and then renamed over, so that it is whole at every moment. A link stays a
 * link, and the file keeps its permissions.
 *
 * @param before what the file held when its new text was made
 * @returns false where it holds something else by now, and is left alone
 */
export function replaceFile(path: string, before: Uint8Array, text: string): boolean {
  const file = realpathSync(path);
  const beside = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}`);
  try {
    const handle = openSync(beside, 'wx', statSync(file).mode);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (!readFileSync(file).equals(before)) return false;
    renameSync(beside, file);
    return true;
  } finally {
    rmSync(beside, { force: true });
  }
}
