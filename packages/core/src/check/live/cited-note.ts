import { TextNote } from '../../lesson/text-note.ts';
import type { PlacedChunk, ScannedDefinition, ScannedMarker } from '../../markdown/chunk/chunk.ts';
import type { Holder, Marker, Note } from '../../model/note.ts';
import type { Span } from '../../model/span.ts';

/** A note of which only that is read which somebody asks for. */
export class CitedNote extends TextNote {
  readonly #far: { readonly markers: () => readonly Marker[]; readonly listed: () => Note | undefined };
  #markers: readonly Marker[] | undefined;

  constructor(
    piece: PlacedChunk,
    definition: ScannedDefinition,
    far: { readonly markers: () => readonly Marker[]; readonly listed: () => Note | undefined },
  ) {
    super(piece, definition);
    this.#far = far;
  }

  get markers(): readonly Marker[] {
    this.#markers ??= this.#far.markers();
    return this.#markers;
  }

  get display(): string {
    return this.#far.listed()?.display ?? '';
  }

  get withheld(): boolean {
    return this.#far.listed()?.withheld ?? true;
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
