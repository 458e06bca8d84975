import type { Chunk, ScannedDefinition, ScannedMarker } from '../../markdown/chunk/chunk.ts';
import { labelKey } from '../../markdown/note-rules.ts';

/** The notes and markers of a chunk by the keys of their labels. */
export interface ChunkLabels {
  /** Of two definitions with one key, the first. */
  readonly definitions: ReadonlyMap<string, ScannedDefinition>;
  readonly markers: ReadonlyMap<string, readonly ScannedMarker[]>;
  /** The markers that begin a paragraph as a note begins. */
  readonly almostNotes: ReadonlyMap<string, ScannedMarker>;
  /** The markers outside of notes whose labels are numbers: those have an order. */
  readonly numbered: readonly ScannedMarker[];
}

const known = new WeakMap<Chunk, ChunkLabels>();

/** Gathered once for a chunk: one without a blank line may hold every note of a lesson. */
export function chunkLabels(chunk: Chunk): ChunkLabels {
  const found = known.get(chunk);
  if (found) return found;
  const definitions = new Map<string, ScannedDefinition>();
  for (const definition of chunk.definitions) {
    const key = labelKey(definition.label);
    if (!definitions.has(key)) definitions.set(key, definition);
  }
  const markers = new Map<string, ScannedMarker[]>();
  for (const marker of chunk.markers) {
    const key = labelKey(marker.label);
    const list = markers.get(key);
    if (list) list.push(marker);
    else markers.set(key, [marker]);
  }
  const numbered = chunk.markers.filter(
    ({ label, within }) => within === undefined && /^\d{1,9}$/.test(label),
  );
  const almostNotes = new Map<string, ScannedMarker>();
  for (const marker of chunk.markers)
    if (marker.almostNote > 0 && !almostNotes.has(labelKey(marker.label)))
      almostNotes.set(labelKey(marker.label), marker);
  const labels = { definitions, markers, almostNotes, numbered };
  known.set(chunk, labels);
  return labels;
}
