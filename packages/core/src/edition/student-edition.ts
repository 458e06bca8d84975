import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FrontMatter } from '../model/front-matter.ts';
import type { Lesson } from '../model/lesson.ts';
import { LESSON_FILE, REFERENCE_FILE } from '../model/lesson-files.ts';
import { type EditionFields, editionFrontMatter, editionReference } from './edition-yaml.ts';
import { partNames, settleAddresses } from './file-names.ts';
import { partTexts } from './part-text.ts';

/** Where the keys of an edition are. */
export type EditionKeys = NonNullable<FrontMatter['keys']>;

export interface EditionOptions {
  /** Nowhere, in an encrypted file that is written with the edition, or in its text. */
  readonly keys: EditionKeys;
  /** Whether students get the hints. Default: true. */
  readonly hints?: boolean;
  /** Whether students get the rubrics of what people judge. Default: true. */
  readonly rubrics?: boolean;
  /** The bytes of the lesson's files that are not text, by their paths, for the name of the edition. */
  readonly media?: ReadonlyMap<string, Uint8Array>;
}

/** A file of an edition: its text, or the path of the lesson's file that it is a copy of. */
export type EditionFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly copyOf: string };

/** A lesson for students. */
export interface StudentEdition {
  /** `e-` and ten hexadecimal digits of the SHA-256 of its files. */
  readonly id: string;
  /** Sorted by path. */
  readonly files: readonly EditionFile[];
  /** Files with the keys, to be sealed, by the same names; none if its keys are not to be sealed. */
  readonly sealed: readonly EditionFile[];
}

/**
 * Makes a lesson for students: an ordinary lesson, written anew from what the lesson shows. Authors' remarks, unused
 * notes, entries and files are not in it, nor is anything of a key unless `keys` is `practice`. Pure; the same lesson
 * makes the same edition.
 */
export function studentEdition(lesson: Lesson, options: EditionOptions): StudentEdition {
  const { keys, hints = true, rubrics = true, media = new Map() } = options;
  const names = partNames(lesson);
  const copies = new Map<string, string>();
  const written = (withKeys: boolean): ReadonlyMap<string, string> =>
    new Map(
      partTexts(lesson, { withKeys, hints, rubrics }).map((part) => [
        names.get(part.path) ?? part.path,
        settleAddresses(lesson, part, names, copies),
      ]),
    );
  const open = written(false);
  const shown = new Set(copies.keys());
  const whole = keys === 'none' ? open : written(true);
  const isCopied = (path: string): boolean => keys === 'practice' || shown.has(path);
  const withFields = filesOf(
    lesson,
    names,
    keys === 'practice' ? whole : open,
    [...copies].filter(([path]) => isCopied(path)),
  );
  const id = `e-${digest(withFields({ keys }), media)}`;
  return {
    id,
    files: withFields({ keys, edition: id }),
    sealed:
      keys === 'sealed'
        ? filesOf(
            lesson,
            names,
            whole,
            [...copies].filter(([path]) => !isCopied(path)),
          )({ keys: 'practice', edition: id })
        : [],
  };
}

/** Returns the paths of the lesson's files that an edition copies, whatever its keys: pictures, and what links lead to. */
export function mediaOf(lesson: Lesson): string[] {
  const { files, sealed } = studentEdition(lesson, { keys: 'sealed' });
  return [...files, ...sealed].flatMap((file) => ('copyOf' in file ? file.copyOf : []));
}

/** Returns the files of an edition, as a function of the fields in its front matter. */
function filesOf(
  lesson: Lesson,
  names: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
  copies: readonly (readonly [from: string, to: string])[],
): (fields: EditionFields) => EditionFile[] {
  const others: EditionFile[] = [...texts].map(([path, text]) => ({ path, text }));
  const reference = editionReference(lesson, [...texts.values()].join('\n'));
  if (reference !== undefined) others.push({ path: REFERENCE_FILE, text: reference });
  for (const [copyOf, path] of copies) others.push({ path, copyOf });
  others.sort((a, b) => (a.path < b.path ? -1 : 1));
  return (fields) =>
    others.map((file) =>
      file.path === LESSON_FILE && 'text' in file
        ? { path: file.path, text: `${editionFrontMatter(lesson, names, fields)}\n${file.text}` }
        : file,
    );
}

/** Hashes the files as they are without the name of the edition: each path and its content, with their lengths. */
function digest(files: readonly EditionFile[], media: ReadonlyMap<string, Uint8Array>): string {
  const hash = sha256.create();
  const encoder = new TextEncoder();
  for (const file of files) {
    const bytes = 'text' in file ? encoder.encode(file.text) : (media.get(file.copyOf) ?? new Uint8Array());
    hash.update(encoder.encode(`${file.path}\0${bytes.length}\0`)).update(bytes);
  }
  return bytesToHex(hash.digest()).slice(0, 10);
}
