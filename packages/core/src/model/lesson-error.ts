/** Errors that are not an author's mistake. */
export type LessonErrorCode = 'not-found' | 'unreadable' | 'not-a-lesson';

/** The one error that core throws on purpose: something outside a lesson's text failed. */
export class LessonError extends Error {
  readonly code: LessonErrorCode;
  /** The file or folder concerned. */
  readonly path: string;

  constructor(code: LessonErrorCode, path: string, cause?: unknown) {
    super(`${code}: ${path}`, { cause });
    this.name = 'LessonError';
    this.code = code;
    this.path = path;
  }
}
