import type { TextChange } from '../markdown/chunk/scan-part.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lesson } from '../model/lesson.ts';
import type { SourceFile } from '../model/source-file.ts';
import { lazy } from '../text/lazy.ts';
import { LiveLesson } from './live-lesson.ts';
import { appliesAlone, loneDiagnostics } from './lone-diagnostics.ts';

/** Markdown outside lessons at one moment, read as if it were a lesson. Both are made on demand. */
export interface MarkdownSnapshot {
  readonly lesson: Lesson;
  /** The problems of its notes, as `loneDiagnostics` returns them. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Markdown outside lessons that follows its text: one file, or several that are one text to their author. */
export interface LiveMarkdown {
  /** Its current state: the same as if its files were parsed now. */
  readonly now: MarkdownSnapshot;
  /**
   * Replaces stretches of a file's text, at the cost of what changes.
   *
   * @param changes all refer to the text before any of them, in UTF-16 offsets
   * @param length of the text after them
   * @returns false if the lengths do not fit, or there is no such file: nothing has changed then
   */
  edit(path: string, changes: readonly TextChange[], length: number): boolean;
  /** Updates to the current files; parses only the differences. */
  update(files: readonly SourceFile[]): void;
}

/** @param files the first one is lesson.md; the others follow in the order of their paths */
export function createLiveMarkdown(files: readonly SourceFile[]): LiveMarkdown {
  return new FollowedMarkdown(files);
}

class FollowedMarkdown implements LiveMarkdown {
  readonly #live: LiveLesson;
  #now: MarkdownSnapshot;

  constructor(files: readonly SourceFile[]) {
    this.#live = new LiveLesson(files, {}, undefined, appliesAlone);
    this.#now = this.#look();
  }

  get now(): MarkdownSnapshot {
    return this.#now;
  }

  edit(path: string, changes: readonly TextChange[], length: number): boolean {
    const grown = changes.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
    if (this.#live.lengthOf(path) !== length - grown) return false;
    this.#live.edit(path, changes);
    this.#now = this.#look();
    return true;
  }

  update(files: readonly SourceFile[]): void {
    this.#live.update(files, {});
    this.#now = this.#look();
  }

  #look(): MarkdownSnapshot {
    const { lesson, diagnostics } = this.#live.now;
    const own = lazy(() => loneDiagnostics(diagnostics()));
    return {
      get lesson() {
        return lesson();
      },
      get diagnostics() {
        return own();
      },
    };
  }
}
