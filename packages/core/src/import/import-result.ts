import type { Severity } from '../model/diagnostic.ts';
import type { Message } from '../model/message.ts';
import type { Span } from '../model/span.ts';
import type { DecisionKind } from './decision-kinds.ts';
import type { OpenPdf } from './pdf/pdf-file.ts';

/** An input file: its name suggests its format, its bytes are its content. */
export interface PassageFile {
  /** Name with suffix, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ImportOptions {
  /** Title of the lesson; default: from the file, else its name or first words. */
  readonly title?: string;
  /** Chapter of an EPUB: its number in `listChapters` from 1, or its title. */
  readonly chapter?: number | string;
  /** Name of the encoding, if the file does not declare it and the guess is wrong. */
  readonly encoding?: string;
  /** Ids of decisions to reverse: an assumed marker stays text, possible notes become notes. */
  readonly otherwise?: readonly string[];
  /** Opens a PDF, if its library is in a separate bundle. Default: loads it as a module. */
  readonly openPdf?: OpenPdf;
  /**
   * Reads a picture that the file names by a path beside or below itself, with `/`; returns `undefined` if there is
   * none. Default: lists pictures that are not in the file itself.
   */
  readonly readPicture?: (path: string) => Promise<Uint8Array | undefined>;
  /** Receives the share of the work done, 0..1, increasing; not called while the total is unknown. */
  readonly onProgress?: (share: number) => void;
}

/** A file of the new lesson. */
export interface ImportedFile {
  /** Relative to the lesson's folder, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A choice that the import made from the file, and why. */
export interface Decision {
  readonly kind: DecisionKind;
  /** Line of the file, or page of a PDF, from 1; `undefined` if it has neither, such as a DOCX. */
  readonly line: number | undefined;
  readonly message: Message;
  /** The words of the file that a decision removed, so that they are not in the lesson. */
  readonly removed?: string;
  /** The value for `ImportOptions.otherwise` to reverse it; omitted if it cannot be reversed. */
  readonly id?: string;
  /** Whether it was reversed on request. */
  readonly otherwise?: boolean;
}

/** A place to review: doubtful, lost, or refused. */
export interface ImportDiagnostic {
  /** `import-…`, explained in docs/import.md, or the rule of the check that the new lesson violates. */
  readonly code: string;
  /** An error means that no lesson could be made, or that the lesson loses content. */
  readonly severity: Severity;
  readonly message: Message;
  readonly hint: Message;
  /** Line of the imported file, or page of a PDF, from 1, if any. */
  readonly line: number | undefined;
  /** The place in the new lesson, if any. */
  readonly span: Span | undefined;
  /** Index of the doubted decision: both are one fact, and are reported together. */
  readonly decision?: number;
}

/** A new lesson as plain data, or the reason why there is none. */
export interface ImportResult {
  readonly title: string;
  /** Suggested name for its folder: kebab-case. */
  readonly folder: string;
  /** lesson.md first; empty where the file could not be imported: `diagnostics` then says why. */
  readonly files: readonly ImportedFile[];
  readonly decisions: readonly Decision[];
  /** In the order of the new lesson. */
  readonly diagnostics: readonly ImportDiagnostic[];
}

/** A chapter of an EPUB. */
export interface Chapter {
  /** From 1, in reading order. */
  readonly number: number;
  readonly title: string;
}
