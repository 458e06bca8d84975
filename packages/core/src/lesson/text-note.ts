import { blocksOf, firstOf } from '../markdown/blocks-in.ts';
import type { PlacedChunk, ScannedDefinition } from '../markdown/chunk/chunk.ts';
import { noteBeginning } from '../markdown/note-beginning.ts';
import type { Prose } from '../model/block.ts';
import type { Marker, Note } from '../model/note.ts';
import type { Span } from '../model/span.ts';

/** A located note, whose text is split into blocks on demand. */
export abstract class TextNote implements Note {
  abstract readonly display: string;
  abstract readonly markers: readonly Marker[];
  abstract readonly withheld: boolean;
  readonly label: string;
  readonly span: Span;
  readonly labelSpan: Span;
  readonly #piece: PlacedChunk;
  readonly #definition: ScannedDefinition;
  #body: Prose | undefined;

  constructor(piece: PlacedChunk, definition: ScannedDefinition) {
    const { label, start, end } = definition;
    const from = piece.start + start;
    this.label = label;
    this.span = { file: piece.file, start: from, end: piece.start + end };
    this.labelSpan = { file: piece.file, start: from + 2, end: from + 2 + label.length };
    this.#piece = piece;
    this.#definition = definition;
  }

  get beginning(): string {
    return noteBeginning(this.#piece, this.#definition);
  }

  get isEmpty(): boolean {
    const { token, close } = this.#definition;
    return firstOf(this.#piece, token + 1, close) === undefined;
  }

  get body(): Prose {
    this.#body ??= blocksOf(this.#piece, this.#definition.token + 1, this.#definition.close);
    return this.#body;
  }
}
