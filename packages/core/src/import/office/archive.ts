import { atOnce, type Steps } from '../../turns/in-turns.ts';
import { openZip, ZipRefused, type ZipTrouble } from '../../zip/open-zip.ts';
import { ImportRefused } from '../import-refused.ts';

/** A zip file whose members are inflated one by one, and never beyond a limit. */
export interface Archive {
  readonly names: readonly string[];
  /**
   * Returns the content of a member; `undefined` if there is none with this name.
   *
   * @throws ImportRefused if it is damaged, encrypted, or larger than declared or than the limit
   */
  read(name: string): Uint8Array | undefined;
  /** The same as text in UTF-8 or UTF-16. */
  text(name: string): string | undefined;
  /** The same for one that may be long. */
  textInSteps(name: string): Steps<string | undefined>;
  /**
   * Checks the sizes of members, needed or not.
   *
   * @throws ImportRefused if one of them, or all together, are larger than the limit
   */
  checkSizes(names: RegExp): void;
}

/** Largest member, and largest sum of all that are read, in bytes. */
const MEMBER_LIMIT = 30_000_000;
const TOTAL_LIMIT = 120_000_000;
const LIMITS = { member: MEMBER_LIMIT, total: TOTAL_LIMIT, members: 20_000 };

const damaged = (): ImportRefused =>
  new ImportRefused(
    'The file is damaged: it cannot be unpacked.',
    'Save it again in the program that wrote it.',
  );
const tooLarge = (): ImportRefused =>
  new ImportRefused(
    'The file unpacks to more than {limit} MB.',
    'That is more than any text needs. The file may have been made to do harm.',
    { limit: TOTAL_LIMIT / 1e6 },
  );

const refused: Readonly<Record<ZipTrouble, () => ImportRefused>> = {
  damaged,
  'too-large': tooLarge,
  encrypted: () => new ImportRefused('The file is protected by a password.', 'Remove the password first.'),
};

/** Runs work on a zip; what is wrong with it is said in the words of the import. */
function inOurWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof ZipRefused ? refused[error.trouble]() : error;
  }
}

/**
 * Opens a zip file by its directory. Unpacks nothing yet.
 *
 * @throws ImportRefused if the directory cannot be read
 */
export function openArchive(bytes: Uint8Array): Archive {
  const zip = inOurWords(() => openZip(bytes, LIMITS));
  const textInSteps = function* (name: string): Steps<string | undefined> {
    let content: Uint8Array | undefined;
    try {
      content = yield* zip.readInSteps(name);
    } catch (error) {
      throw error instanceof ZipRefused ? refused[error.trouble]() : error;
    }
    if (!content) return undefined;
    const mark = content.length < 2 ? 0 : ((content[0] as number) << 8) | (content[1] as number);
    const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding).decode(content);
  };
  return {
    checkSizes(names) {
      let sum = 0;
      for (const name of zip.names) {
        if (!names.test(name)) continue;
        const size = zip.size(name) ?? 0;
        sum += size;
        if (size > MEMBER_LIMIT || sum > TOTAL_LIMIT) throw tooLarge();
      }
    },
    names: zip.names,
    read: (name) => inOurWords(() => zip.read(name)),
    text: (name) => atOnce(textInSteps(name)),
    textInSteps,
  };
}
