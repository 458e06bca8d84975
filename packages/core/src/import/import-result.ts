import type { Severity } from '../model/diagnostic.ts';
import type { Message } from '../model/message.ts';
import type { Span } from '../model/span.ts';
import type { DecisionKind } from './decision-kinds.ts';
import type { OpenPdf } from './pdf/pdf-file.ts';

/** A file as it is given: its name says what it probably is, its bytes what it holds. */
export interface PassageFile {
  /** Name with suffix, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ImportOptions {
  /** Title of the lesson; default: what the file says, else its name or first words. */
  readonly title?: string;
  /** Chapter of an EPUB: its number in `listChapters` from 1, or its title. */
  readonly chapter?: number | string;
  /** Name of the encoding, where the file does not say it and the guess is wrong. */
  readonly encoding?: string;
  /** Ids of decisions that shall go the other way: what was taken for a marker stays text, what may be notes becomes them. */
  readonly otherwise?: readonly string[];
  /** Opens a PDF, where the library for it lies in a bundle of its own. Left out: it is loaded as a module. */
  readonly openPdf?: OpenPdf;
  /**
   * Reads a picture that the file names by a path beside or below itself, with `/`; gives `undefined` where there is
   * none. Left out: pictures that are not in the file itself are listed instead.
   */
  readonly readPicture?: (path: string) => Promise<Uint8Array | undefined>;
  /** Is told how much of the work is done, 0..1, rising; where nobody can say yet how much there is, it is not told. */
  readonly onProgress?: (share: number) => void;
}

/** A file of the new lesson. */
export interface ImportedFile {
  /** Relative to the lesson's folder, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Something that the import made out of the file, and why. */
export interface Decision {
  readonly kind: DecisionKind;
  /** Line of the file, or page of a PDF, from 1; `undefined` where it has neither, as a DOCX. */
  readonly line: number | undefined;
  readonly message: Message;
  /** The words of the file that are not in the lesson, of a decision that took some out. */
  readonly removed?: string;
  /** What `ImportOptions.otherwise` takes to decide it the other way; left out where there is no other. */
  readonly id?: string;
  /** Whether it was decided the other way, since that was asked for. */
  readonly otherwise?: boolean;
}

/** A place that somebody should look at: doubtful, lost, or refused. */
export interface ImportDiagnostic {
  /** `import-…`, explained in docs/import.md, or the rule of the check that the new lesson breaks. */
  readonly code: string;
  /** An error means that no lesson could be made, or that the lesson loses content. */
  readonly severity: Severity;
  readonly message: Message;
  readonly hint: Message;
  /** Line of the imported file, or page of a PDF, from 1, where it has any. */
  readonly line: number | undefined;
  /** The place in the new lesson, where there is one. */
  readonly span: Span | undefined;
  /** Index of the decision that this doubts: both are one fact, and are told together. */
  readonly decision?: number;
}

/** A new lesson as plain data, or the reason why there is none. */
export interface ImportResult {
  readonly title: string;
  /** Proposal for the name of its folder: kebab-case. */
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
