import type { Prose } from '../model/block.ts';
import type { Holder, Marker, Note } from '../model/note.ts';
import type { Span } from '../model/span.ts';
import { blocksOf } from '../parse/blocks-in.ts';
import type { PlacedChunk, ScannedDefinition, ScannedMarker } from '../parse/scanned-part.ts';

/** A note of which only that is read which somebody asks for. */
export class CitedNote implements Note {
  readonly label: string;
  readonly span: Span;
  readonly labelSpan: Span;
  readonly #body: () => Prose;
  readonly #far: { readonly markers: () => readonly Marker[]; readonly display: () => string };
  #markers: readonly Marker[] | undefined;

  constructor(
    piece: PlacedChunk,
    { label, start, end, token, close }: ScannedDefinition,
    far: { readonly markers: () => readonly Marker[]; readonly display: () => string },
  ) {
    const from = piece.start + start;
    this.label = label;
    this.span = { file: piece.file, start: from, end: piece.start + end };
    this.labelSpan = { file: piece.file, start: from + 2, end: from + 2 + label.length };
    this.#body = () => blocksOf(piece, token + 1, close);
    this.#far = far;
  }

  get body(): Prose {
    return this.#body();
  }

  get markers(): readonly Marker[] {
    this.#markers ??= this.#far.markers();
    return this.#markers;
  }

  get display(): string {
    return this.#far.display();
  }
}

/** The same for a marker. */
export class CitingMarker implements Marker {
  readonly label: string;
  readonly span: Span;
  readonly inHeading: boolean;
  readonly #far: { readonly note: () => Note | undefined; readonly holder: () => Holder };

  constructor(
    piece: PlacedChunk,
    { label, start, end, inHeading }: ScannedMarker,
    far: { readonly note: () => Note | undefined; readonly holder: () => Holder },
  ) {
    this.label = label;
    this.span = { file: piece.file, start: piece.start + start, end: piece.start + end };
    this.inHeading = inHeading;
    this.#far = far;
  }

  get note(): Note | undefined {
    return this.#far.note();
  }

  get holder(): Holder {
    return this.#far.holder();
  }

  get occurrence(): number {
    return (this.note?.markers.indexOf(this) ?? 0) + 1;
  }
}
