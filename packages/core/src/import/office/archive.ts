import { Inflate } from 'fflate';
import { atOnce, type Steps } from '../../turns/in-turns.ts';
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

interface Member {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Largest member, and largest sum of all that are read, in bytes. */
const MEMBER_LIMIT = 30_000_000;
const TOTAL_LIMIT = 120_000_000;
const MEMBERS = 20_000;
const CHUNK = 16_384;

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

/**
 * Opens a zip file by its directory. Unpacks nothing yet.
 *
 * @throws ImportRefused if the directory cannot be read
 */
export function openArchive(bytes: Uint8Array): Archive {
  const members = readDirectory(bytes);
  let total = 0;
  const readInSteps = function* (name: string): Steps<Uint8Array | undefined> {
    const member = members.get(name);
    if (!member) return undefined;
    total += member.size;
    if (member.size > MEMBER_LIMIT || total > TOTAL_LIMIT) throw tooLarge();
    return yield* unpack(bytes, member);
  };
  const textInSteps = function* (name: string): Steps<string | undefined> {
    const content = yield* readInSteps(name);
    if (!content) return undefined;
    const mark = content.length < 2 ? 0 : ((content[0] as number) << 8) | (content[1] as number);
    const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding).decode(content);
  };
  return {
    checkSizes(names) {
      let sum = 0;
      for (const [name, { size }] of members) {
        if (!names.test(name)) continue;
        sum += size;
        if (size > MEMBER_LIMIT || sum > TOTAL_LIMIT) throw tooLarge();
      }
    },
    names: [...members.keys()],
    read: (name) => atOnce(readInSteps(name)),
    text: (name) => atOnce(textInSteps(name)),
    textInSteps,
  };
}

function readDirectory(bytes: Uint8Array): Map<string, Member> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= Math.max(0, bytes.length - 65_557) && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw damaged();
  const count = view.getUint16(end + 10, true);
  if (count > MEMBERS) throw tooLarge();
  const members = new Map<string, Member>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    members.set(name.replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return members;
}

function* unpack(bytes: Uint8Array, { method, encrypted, packed, size, offset }: Member): Steps<Uint8Array> {
  if (encrypted)
    throw new ImportRefused('The file is protected by a password.', 'Remove the password first.');
  if (offset + 30 > bytes.length) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed || (method === 0 && packed !== size)) throw damaged();
  if (method === 0) return data;
  if (method !== 8) throw damaged();
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    // A member that is larger than declared is malicious.
    if (length + chunk.length > size) throw tooLarge();
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length; at += CHUNK) {
      yield;
      inflate.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
    }
  } catch (error) {
    throw error instanceof ImportRefused ? error : damaged();
  }
  if (length !== size) throw damaged();
  return content;
}
