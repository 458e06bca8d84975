import { LessonError } from '../model/lesson-error.ts';
import type { FileContent, LessonSource } from '../ports/lesson-source.ts';

/** A lesson source over a plain map of files by path, for tests. */
export interface MemoryLessonSource extends LessonSource {
  /** Folders, each with its files; mutable. `undefined` for a deleted file. */
  readonly folders: Map<string, Map<string, string | Uint8Array>>;
}

/** @param canList false for a place that cannot list its files, such as plain HTTP */
export function createMemoryLessonSource(
  folders: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {},
  canList = true,
): MemoryLessonSource {
  const map = new Map(
    Object.entries(folders).map(([folder, files]) => [folder, new Map(Object.entries(files))]),
  );
  return {
    folders: map,
    async list(folder) {
      if (!canList) return undefined;
      const files = map.get(folder);
      if (!files) throw new LessonError('not-found', folder);
      return { paths: [...files.keys()], whole: true };
    },
    async read(folder, path, limit): Promise<FileContent | undefined> {
      const content = map.get(folder)?.get(path);
      if (content === undefined) return undefined;
      if (content.length > limit) return { kind: 'too-large', size: content.length };
      return typeof content === 'string'
        ? { kind: 'text', text: content }
        : { kind: 'bytes', bytes: content };
    },
  };
}
