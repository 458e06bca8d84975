import type { TextEdit } from '../model/text-edit.ts';
import { applyEdits } from '../model/text-edit.ts';

/** Texts by path after edits of any of them. */
export function applyToFiles(
  texts: Readonly<Record<string, string>>,
  edits: readonly TextEdit[],
): Record<string, string> {
  const changed = Object.entries(texts).map(([path, text]) => {
    const own = edits.filter(({ span }) => span.file === path);
    return [path, applyEdits(text, own)] as const;
  });
  return Object.fromEntries(changed);
}
