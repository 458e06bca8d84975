import type { ImportedFile } from './import-result.ts';

/** A stretch of the passage, as Markdown with pins in it. */
export type DraftBlock =
  | {
      readonly kind: 'heading';
      readonly level: number;
      /** Inline Markdown on one line. */
      readonly markdown: string;
      /** Id that the file gives, if any. */
      readonly id?: string | undefined;
    }
  /** One paragraph: inline Markdown. */
  | { readonly kind: 'paragraph'; readonly markdown: string }
  /** Anything else, or several blocks: block Markdown. */
  | { readonly kind: 'block'; readonly markdown: string }
  /** A question or exercise: it goes into its own file and belongs to the section that it stands in. */
  | { readonly kind: 'item'; readonly markdown: ''; readonly item: DraftItem };

export interface DraftNote {
  /** Without `^`, brackets and blanks. */
  readonly label: string;
  /** Block Markdown; empty where the file has a marker and no note. */
  readonly markdown: string;
}

/** A question or an exercise as it will stand in questions.md or exercises.md. */
export interface DraftItem {
  readonly kind: 'question' | 'exercise';
  /** Inline Markdown on one line. */
  readonly title: string;
  readonly id?: string | undefined;
  /** Of an exercise. */
  readonly type?: string | undefined;
  /** Block Markdown under the mark, key mark included. */
  readonly markdown: string;
}

/** What is known of the work, taken from the file and from nowhere else. */
export interface DraftSource {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly year?: number | undefined;
  readonly url?: string | undefined;
}

/** What a reader of one format makes of a file, before it is divided into sections and written. */
export interface Draft {
  /** What the file itself gives as its title. */
  readonly title?: string | undefined;
  readonly language?: string | undefined;
  readonly source?: DraftSource | undefined;
  readonly objectives?: readonly string[] | undefined;
  /** Fields of a front matter that are kept as they are. */
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  readonly body: readonly DraftBlock[];
  readonly notes: readonly DraftNote[];
  readonly media: readonly ImportedFile[];
}
