import type { LineIndex } from '../../model/line-index.ts';
import type { ScannedKey, ScannedMisreading } from './chunk.ts';

/** Without what is nearly an alert and calls itself a key: it is told as one. */
export function withoutKeys(
  misread: readonly ScannedMisreading[],
  keys: readonly ScannedKey[],
  lines: LineIndex,
): readonly ScannedMisreading[] {
  const taken = new Set(keys.map(({ start }) => lines.lineAt(start)));
  return misread.filter(({ kind, start }) => kind !== 'alert' || !taken.has(lines.lineAt(start)));
}
