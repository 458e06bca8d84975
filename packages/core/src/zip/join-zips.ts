/** Length of the record at the end, and of an entry of the directory without its texts. */
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;

/**
 * Joins zips that `zipFiles` has made into one with all their members, none of which is compressed again: a directory
 * follows the members (APPNOTE.TXT of PKWARE, sections 4.3.12 and 4.3.16).
 *
 * @param zips whose members have different names, at most 65,535 in all
 */
export function joinZips(zips: readonly Uint8Array[]): Uint8Array {
  const members: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let count = 0;
  let start = 0;
  for (const zip of zips) {
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    const end = zip.length - END_LENGTH;
    const here = view.getUint16(end + 10, true);
    const length = view.getUint32(end + 16, true);
    // A copy, since its addresses change.
    const entries = zip.slice(length, end);
    const written = new DataView(entries.buffer);
    for (let entry = 0, at = 0; entry < here; entry++) {
      written.setUint32(at + 42, written.getUint32(at + 42, true) + start, true);
      const texts = [28, 30, 32].map((place) => written.getUint16(at + place, true));
      at += texts.reduce((sum, each) => sum + each, ENTRY_LENGTH);
    }
    members.push(zip.subarray(0, length));
    directory.push(entries);
    count += here;
    start += length;
  }
  const end = new Uint8Array(END_LENGTH);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, start, true);
  return joined([...members, ...directory, end]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
