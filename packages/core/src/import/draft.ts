import type { ImportedFile } from './import-result.ts';

/** A part of the passage, as Markdown with pins in it. */
export type DraftBlock =
  | {
      readonly kind: 'heading';
      readonly level: number;
      /** Inline Markdown on one line. */
      readonly markdown: string;
      /** Id from the file, if any. */
      readonly id?: string | undefined;
    }
  /** One paragraph: inline Markdown. */
  | { readonly kind: 'paragraph'; readonly markdown: string }
  /** Anything else, or several blocks: block Markdown. */
  | { readonly kind: 'block'; readonly markdown: string }
  /** A question or exercise: it goes into its own file and belongs to its surrounding section. */
  | { readonly kind: 'item'; readonly markdown: ''; readonly item: DraftItem };

export interface DraftNote {
  /** Without `^`, brackets and blanks. */
  readonly label: string;
  /** Block Markdown; empty if the file has a marker and no note. */
  readonly markdown: string;
}

/** A question or an exercise as it will be in questions.md or exercises.md. */
export interface DraftItem {
  readonly kind: 'question' | 'exercise';
  /** Inline Markdown on one line. */
  readonly title: string;
  readonly id?: string | undefined;
  /** Of an exercise. */
  readonly type?: string | undefined;
  /** Block Markdown under the mark, including the key mark. */
  readonly markdown: string;
}

/** Facts about the work, taken only from the file. */
export interface DraftSource {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly year?: number | undefined;
  readonly url?: string | undefined;
}

/** The result of one format's reader, before it is divided into sections and written. */
export interface Draft {
  /** The title from the file itself. */
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly source?: DraftSource | undefined;
  readonly objectives?: readonly string[] | undefined;
  /** Front matter fields to keep unchanged. */
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  readonly body: readonly DraftBlock[];
  readonly notes: readonly DraftNote[];
  readonly media: readonly ImportedFile[];
}
