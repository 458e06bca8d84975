import type { FileKind } from './file-kind.ts';

/** Something on the disk that is refused because of its kind: described in one sentence. */
export class UnfitFile extends Error {
  constructor(path: string, why: string, hint?: string) {
    super(`“${path}” ${why}.${hint ? ` ${hint}` : ''}`);
    this.name = 'UnfitFile';
  }
}

const names: Readonly<Record<FileKind, string>> = {
  file: 'a file',
  folder: 'a folder',
  link: 'a link',
  pipe: 'a pipe',
  socket: 'a socket',
  device: 'a device',
};

/** Refuses an entry that is not a file. */
export const noFile = (path: string, kind: FileKind): UnfitFile =>
  new UnfitFile(path, `is ${names[kind]}, not a file`);

/** Refuses a path that leads through a link. */
export const throughLink = (path: string, link: string): UnfitFile =>
  new UnfitFile(
    path,
    path === link ? 'is a link' : `is reached through the link “${link}”`,
    'Use the path it leads to.',
  );
