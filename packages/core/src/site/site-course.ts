/** The course that the lessons of a site belong to. */
export interface SiteCourse {
  /** Its folder, wherever it came from, as the lessons have theirs. */
  readonly source: string;
  readonly title: string;
  /** A language tag, such as `en`. */
  readonly language: string;
  /** Markdown for its first page. */
  readonly intro?: string | undefined;
  readonly authors: readonly string[];
  readonly license?: string | undefined;
  /** As `2026`, `2026-09` or `2026-09-01`. */
  readonly date?: string | undefined;
  /** The text of its style sheet, which loads nothing. */
  readonly theme?: string | undefined;
}
