import { Inflate } from 'fflate';
import { atOnce, type Steps } from '../turns/in-turns.ts';

/** What is wrong with a zip file, or a member of it. */
export type ZipTrouble = 'damaged' | 'too-large' | 'encrypted';

/** A zip file that is not read any further. */
export class ZipRefused extends Error {
  override readonly name = 'ZipRefused';
  readonly trouble: ZipTrouble;

  constructor(trouble: ZipTrouble) {
    super(`The zip file is refused: ${trouble}.`);
    this.trouble = trouble;
  }
}

export interface ZipLimits {
  /** Largest member, and largest sum of all that are read, in bytes. */
  readonly member: number;
  readonly total: number;
  /** How many members there may be. */
  readonly members: number;
  /** How many times its packed size a member may have, beyond a kilobyte. Default: any. */
  readonly ratio?: number;
  /**
   * Whether to refuse what two programs could read as two different zips: a name twice or with a backslash, another name
   * before the content than in the directory, anything between, before or after the members and their directory, and
   * links. Default: no, of two members the last one counts.
   */
  readonly isStrict?: boolean;
}

/** A zip file whose members are inflated one by one, and never beyond a limit. */
export interface Zip {
  readonly names: readonly string[];
  /** Size that a member declares, in bytes; `undefined` if there is none with this name. */
  size(name: string): number | undefined;
  /**
   * Returns the content of a member; `undefined` if there is none with this name.
   *
   * @throws ZipRefused if it is damaged, encrypted, or larger than declared or than the limit
   */
  read(name: string): Uint8Array | undefined;
  /** The same for one that may be long. */
  readInSteps(name: string): Steps<Uint8Array | undefined>;
}

interface Member {
  readonly method: number;
  readonly encrypted: boolean;
  /** Whether its sizes follow its content once more. */
  readonly described: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const CHUNK = 16_384;
const END = 0x06054b50;
/** Length of the record at the end, without its comment. */
const END_LENGTH = 22;
/** The kind of a file that is a link, in the upper bits of its mode: POSIX, sys/stat.h. */
const LINK = 0xa000;
const BACKSLASH = 0x5c;

/**
 * Opens a zip file by its directory (APPNOTE.TXT of PKWARE, sections 4.3.12 and 4.3.16). Unpacks nothing yet.
 *
 * @throws ZipRefused if the directory cannot be read
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Zip {
  const members = readDirectory(bytes, limits);
  let total = 0;
  const readInSteps = function* (name: string): Steps<Uint8Array | undefined> {
    const member = members.get(name);
    if (!member) return undefined;
    const { size, packed } = member;
    total += size;
    const { member: most, ratio = Number.POSITIVE_INFINITY } = limits;
    if (size > most || total > limits.total || size > 1024 + packed * ratio)
      throw new ZipRefused('too-large');
    return yield* unpack(bytes, member);
  };
  return {
    names: [...members.keys()],
    size: (name) => members.get(name)?.size,
    read: (name) => atOnce(readInSteps(name)),
    readInSteps,
  };
}

function readDirectory(
  bytes: Uint8Array,
  { members: most, isStrict = false }: ZipLimits,
): Map<string, Member> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.length - END_LENGTH;
  let end = last;
  while (end >= Math.max(0, last - 65_535) && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) throw new ZipRefused('damaged');
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new ZipRefused('too-large');
  const members = new Map<string, Member>();
  const start = view.getUint32(end + 16, true);
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new ZipRefused('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = new TextDecoder().decode(nameBytes).replaceAll('\\', '/');
    const flags = view.getUint16(at + 8, true);
    const member = {
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      described: (flags & 8) === 8,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const isLink = (view.getUint32(at + 38, true) >>> 28) << 12 === LINK;
    if (isStrict && (members.has(name) || isLink || !isNamed(bytes, member, nameBytes)))
      throw new ZipRefused('damaged');
    members.set(name, member);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (isStrict && (at !== end || end !== last || !areSideBySide(view, [...members.values()], start)))
    throw new ZipRefused('damaged');
  return members;
}

/** Whether the members follow one another from the first byte to the directory. */
function areSideBySide(view: DataView, members: readonly Member[], directory: number): boolean {
  let end = 0;
  let gaps: readonly number[] = [0];
  for (const { offset, packed, described } of [...members].sort((a, b) => a.offset - b.offset)) {
    if (!gaps.includes(offset - end)) return false;
    end = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true) + packed;
    // With or without a signature (section 4.3.9).
    gaps = described ? [12, 16] : [0];
  }
  return gaps.includes(directory - end);
}

/** Whether the head before a member's content has the same name as the directory, with slashes. */
function isNamed(bytes: Uint8Array, { offset }: Member, name: Uint8Array): boolean {
  if (offset + 30 + name.length > bytes.length || name.includes(BACKSLASH)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(offset, true) !== 0x04034b50 || view.getUint16(offset + 26, true) !== name.length)
    return false;
  return name.every((byte, index) => bytes[offset + 30 + index] === byte);
}

function* unpack(bytes: Uint8Array, { method, encrypted, packed, size, offset }: Member): Steps<Uint8Array> {
  if (encrypted) throw new ZipRefused('encrypted');
  if (offset + 30 > bytes.length) throw new ZipRefused('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (data.length !== packed || (method === 0 && packed !== size)) throw new ZipRefused('damaged');
  if (method === 0) return data;
  if (method !== 8) throw new ZipRefused('damaged');
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    // A member that is larger than declared is malicious.
    if (length + chunk.length > size) throw new ZipRefused('too-large');
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < data.length; at += CHUNK) {
      yield;
      inflate.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
    }
  } catch (error) {
    throw error instanceof ZipRefused ? error : new ZipRefused('damaged');
  }
  if (length !== size) throw new ZipRefused('damaged');
  return content;
}
