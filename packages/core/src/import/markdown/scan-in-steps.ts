import type { ScannedPart } from '../../markdown/chunk/chunk.ts';
import { editPart, scanPart } from '../../markdown/chunk/scan-part.ts';
import type { Steps } from '../../turns/in-turns.ts';
import { textPieces } from '../text-pieces.ts';

/** Scans a text that may be long, piece by piece. */
export function* scanInSteps(text: string): Steps<ScannedPart> {
  let part = scanPart({ path: 'lesson.md', text: '' });
  for (const change of textPieces(text, () => part.chunks.at(-1)?.text.length ?? 0)) {
    part = editPart(part, change);
    yield;
  }
  return part;
}
