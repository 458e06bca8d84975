import { diagnosticOf } from '../check/rule.ts';
import { lessonMissing } from '../check/rules/lesson-missing.ts';
import type { TextChange } from '../markdown/chunk/scan-part.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Lesson } from '../model/lesson.ts';
import { LessonError } from '../model/lesson-error.ts';
import { LESSON_FILE, REFERENCE_FILE } from '../model/lesson-files.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { FileContent, LessonSource } from '../ports/lesson-source.ts';
import { createNameMatcher, type NameMatcher } from '../reference/name-matcher.ts';
import { decodeText } from '../text/decode-text.ts';
import { resolveInside } from '../text/safe-address.ts';
import type { Cancellation } from '../turns/cancellation.ts';
import { type LessonNow, LiveLesson } from './live-lesson.ts';
import { parseLesson } from './parse-lesson.ts';

/** A lesson at one moment. */
export interface LessonSnapshot {
  readonly folder: string;
  /** Increases with every change. */
  readonly version: number;
  /** The last readable lesson; `undefined` if there never was one. */
  readonly lesson: Lesson | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** False after lesson.md was deleted: `lesson` is then the last one before that. */
  readonly present: boolean;
  readonly names: NameMatcher;
}

/** Reads lessons on demand and keeps them until they change. */
export interface LessonService {
  /** Returns the lesson of a folder. Never rejects because of a lesson's files: an unreadable file is a diagnostic. */
  open(folder: string, token?: Cancellation): Promise<LessonSnapshot>;
  /** Returns the current snapshot, perhaps out of date, without reading anything. */
  peek(folder: string): LessonSnapshot | undefined;
  /**
   * Reports that something in a folder may have changed; the next `open` reads again. Unchanged files are not parsed
   * again.
   */
  invalidate(folder: string): void;
  /**
   * Reports an editor's changes to the text of a part. The snapshot follows at once, without reading anything, at the
   * cost of the changed text.
   *
   * @param changes all refer to the text before any of them, in UTF-16 offsets
   * @param length of the text after them
   * @returns false if the snapshot could not follow because it is being read or out of date itself: it is then as after
   *   `invalidate`
   */
  edit(folder: string, path: string, changes: readonly TextChange[], length: number): boolean;
  /** Drops a folder from the cache. */
  forget(folder: string): void;
}

export interface LessonServiceOptions {
  readonly source: LessonSource;
  /** Largest file to read, in bytes. Default: 8 MB. */
  readonly limit?: number;
}

interface Shelf {
  snapshot: LessonSnapshot | undefined;
  pending: Promise<LessonSnapshot> | undefined;
  stale: boolean;
  live: LiveLesson | undefined;
}

const MEGABYTE = 1_000_000;

/** Creates the service: the only entry point into core for applications that show lessons from folders. */
export function createLessonService({ source, limit = 8 * MEGABYTE }: LessonServiceOptions): LessonService {
  const shelves = new Map<string, Shelf>();
  const shelfOf = (folder: string): Shelf => {
    const shelf = shelves.get(folder) ?? {
      snapshot: undefined,
      pending: undefined,
      stale: true,
      live: undefined,
    };
    shelves.set(folder, shelf);
    return shelf;
  };

  return Object.freeze({
    async open(folder: string, token?: Cancellation): Promise<LessonSnapshot> {
      const shelf = shelfOf(folder);
      // Wait for a read that started since, too: the current snapshot is older than its cause.
      while (shelf.stale || shelf.pending || !shelf.snapshot) {
        shelf.pending ??= refresh(folder, shelf)
          .catch((error: unknown) => {
            // The folder still has to be read.
            shelf.stale = true;
            throw error;
          })
          .finally(() => {
            shelf.pending = undefined;
          });
        await shelf.pending;
        if (token?.isCancellationRequested && shelf.snapshot) break;
      }
      return shelf.snapshot;
    },
    peek: (folder: string) => shelves.get(folder)?.snapshot,
    invalidate(folder: string) {
      shelfOf(folder).stale = true;
    },
    edit(folder: string, path: string, changes: readonly TextChange[], length: number): boolean {
      const shelf = shelfOf(folder);
      const { live, snapshot } = shelf;
      const grown = changes.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
      const follows = live?.lengthOf(path) === length - grown && length <= limit;
      if (!live || !snapshot?.present || shelf.stale || shelf.pending || !follows) {
        shelf.stale = true;
        return false;
      }
      live.edit(path, changes);
      shelf.snapshot = new LiveSnapshot(folder, snapshot, live.now);
      return true;
    },
    forget(folder: string) {
      shelves.delete(folder);
    },
  });

  async function refresh(folder: string, shelf: Shelf): Promise<LessonSnapshot> {
    // Changes while we read make it stale again.
    shelf.stale = false;
    const { files, listed } = await readFolder(folder);
    const before = shelf.snapshot;
    if (!files.some((file) => file.path === LESSON_FILE)) {
      const gone = diagnosticOf(lessonMissing, { file: LESSON_FILE, start: 0, end: 0 });
      const names = before?.names ?? createNameMatcher({ people: [], places: [], terms: [], events: [] });
      shelf.snapshot = {
        folder,
        version: (before?.version ?? 0) + 1,
        lesson: before?.lesson,
        diagnostics: [gone],
        present: false,
        names,
      };
      return shelf.snapshot;
    }
    const options = {
      folder: folderName(folder),
      ...(listed ? { paths: listed } : {}),
      limit: limit / MEGABYTE,
    };
    if (shelf.live) shelf.live.update(files, options);
    else shelf.live = new LiveLesson(files, options);
    shelf.snapshot = new LiveSnapshot(folder, before, shelf.live.now);
    return shelf.snapshot;
  }

  async function readFolder(
    folder: string,
  ): Promise<{ files: SourceFile[]; listed: readonly string[] | undefined }> {
    const listed = await source.list(folder).catch((error: unknown) => {
      if (error instanceof LessonError && error.code === 'not-found') return { paths: [], whole: true };
      throw error;
    });
    const read = async (path: string): Promise<SourceFile[]> => {
      const content = await source.read(folder, path, limit);
      return content ? [sourceFile(path, content)] : [];
    };
    if (listed) {
      const wanted = listed.paths.filter((path) => isPart(path) || path === REFERENCE_FILE);
      const files = (await Promise.all(wanted.map(read))).flat();
      return { files, listed: listed.whole ? listed.paths : undefined };
    }
    // The source cannot list files: lesson.md names the others.
    const main = await read(LESSON_FILE);
    const listedParts = main[0] ? (parseLesson(main).lesson.frontMatter.parts ?? []) : [];
    const parts = new Set(listedParts.flatMap((path) => resolveInside(path, LESSON_FILE) ?? []));
    parts.delete(LESSON_FILE);
    const rest = await Promise.all([...parts, REFERENCE_FILE].map(read));
    return { files: [...main, ...rest.flat()], listed: undefined };
  }
}

/** The current lesson. Its problems are found on demand. */
class LiveSnapshot implements LessonSnapshot {
  readonly folder: string;
  readonly version: number;
  readonly present = true;
  readonly lesson: Lesson;
  readonly names: NameMatcher;
  readonly #diagnostics: () => readonly Diagnostic[];

  constructor(folder: string, before: LessonSnapshot | undefined, { lesson, diagnostics }: LessonNow) {
    this.folder = folder;
    this.version = (before?.version ?? 0) + 1;
    this.lesson = lesson();
    this.names =
      before && before.lesson?.reference === this.lesson.reference
        ? before.names
        : createNameMatcher(this.lesson.reference);
    this.#diagnostics = diagnostics;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics();
  }
}

function sourceFile(path: string, content: FileContent): SourceFile {
  switch (content.kind) {
    case 'bytes':
      return { path, ...decodeText(content.bytes) };
    case 'text':
      return { path, text: content.text, ...(content.encoding ? { encoding: content.encoding } : {}) };
    case 'too-large':
      return { path, text: '', tooLarge: content.size };
  }
}

/** Parts are directly in the folder. */
function isPart(path: string): boolean {
  return !path.includes('/') && path.toLowerCase().endsWith('.md');
}

function folderName(folder: string): string {
  return folder.replace(/\/+$/, '').split('/').at(-1) ?? folder;
}
