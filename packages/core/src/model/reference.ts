import type { Span } from './span.ts';

/** Fields that all entries of reference.yaml share. */
export interface EntryBase {
  readonly id: string;
  readonly name: string;
  /** Other forms that the text uses. */
  readonly aliases: readonly string[];
  readonly description: string | undefined;
  readonly span: Span;
  /** Its id, as written, without quotes. */
  readonly idSpan: Span;
}

export interface Person extends EntryBase {
  readonly kind: 'person';
  readonly native: string | undefined;
  readonly role: string | undefined;
  readonly born: string | undefined;
  readonly died: string | undefined;
}

export interface Place extends EntryBase {
  readonly kind: 'place';
  readonly native: string | undefined;
  /** Decimal degrees, -90..90. */
  readonly latitude: number;
  /** Decimal degrees, -180..180. */
  readonly longitude: number;
}

export interface Term extends EntryBase {
  readonly kind: 'term';
}

export interface HistoricalEvent extends EntryBase {
  readonly kind: 'event';
  /** ISO 8601 date or range: `1950`, `1950-04`, `1950-04-08`, `1950-03-30/1950-04-25`. */
  readonly date: string;
  readonly circa: boolean;
  /** What historians dispute about it. */
  readonly disputed: string | undefined;
  /** Whether the passage tells it; otherwise it is context. */
  readonly passage: boolean;
  readonly section: string | undefined;
  /** The id of its section, as written, without quotes. */
  readonly sectionSpan: Span | undefined;
  readonly source: string | undefined;
}

export type Entry = Person | Place | Term | HistoricalEvent;

/** The lesson's reference.yaml. */
export interface Reference {
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly terms: readonly Term[];
  readonly events: readonly HistoricalEvent[];
}
