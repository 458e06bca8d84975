import { strFromU8, strToU8, zipSync } from 'fflate';

/** Bytes one after another. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Bytes that hardly compress by more than a hundred times, and are text. */
export function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length).fill(0x61);
  let state = 1;
  for (let at = 0; at < length; at += 150) {
    state = (state * 48_271) % 0x7fff_ffff;
    bytes[at] = 0x62 + (state % 20);
  }
  return bytes;
}

/** A copy in which the entry of the first member in the directory, or the record at the end, says something else. */
export function changed(
  zip: Uint8Array,
  change: (view: DataView, entry: number, end: number) => void,
): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  change(view, view.getUint32(end + 16, true), end);
  return bytes;
}

/** A copy in which a name is another of the same length, at most so many times. */
export function renamed(zip: Uint8Array, from: string, to: string, most = 2): Uint8Array {
  let text = strFromU8(zip, true);
  let at = text.indexOf('PK\x03\x04');
  for (let count = 0; count < most; count++) {
    at = nameAt(text, from, at);
    text = text.slice(0, at) + to + text.slice(at + to.length);
  }
  return strToU8(text, true);
}

/** Where a name stands in a head, not in the list of files. */
function nameAt(text: string, name: string, from: number): number {
  for (let at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1))
    if (text.slice(at - 30, at - 26) === 'PK\x03\x04' || text.slice(at - 46, at - 42) === 'PK\x01\x02')
      return at;
  throw new Error(`The zip has no ${name}.`);
}

/** With a comment that is a directory with nothing in it. */
export function commented(zip: Uint8Array): Uint8Array {
  const end = zipSync({});
  return changed(joined(zip, end), (view) => view.setUint16(zip.length - 2, end.length, true));
}

/** Without the first entry of the directory, whose member stays. */
export function hiding(zip: Uint8Array): Uint8Array {
  return changed(zip, (view, entry, end) => {
    view.setUint32(end + 16, entry + 46 + view.getUint16(entry + 28, true), true);
    for (const place of [8, 10]) view.setUint16(end + place, view.getUint16(end + place, true) - 1, true);
  });
}

/** With the second entry of the directory at the place of the first. */
export function overlapping(zip: Uint8Array): Uint8Array {
  return changed(zip, (view, entry) => {
    const next = entry + 46 + view.getUint16(entry + 28, true);
    view.setUint32(next + 42, view.getUint32(entry + 42, true), true);
  });
}
