import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openZip, ZipRefused, type ZipTrouble } from './open-zip.ts';
import { zipFiles } from './zip-files.ts';

const limits = { member: 1_000_000, total: 1_500_000, members: 10, ratio: 200, isStrict: true };
const files = new Map([
  ['a.txt', strToU8('It rained. '.repeat(50))],
  ['b.txt', strToU8('b')],
]);
const whole = zipFiles(files);

function trouble(bytes: Uint8Array, name = 'a.txt'): ZipTrouble | undefined {
  try {
    openZip(bytes, limits).read(name);
    return undefined;
  } catch (error) {
    return error instanceof ZipRefused ? error.trouble : expect.fail(String(error));
  }
}
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));

/** The zip behind other bytes, whose places are counted from the first byte all the same. */
function moved(before: Uint8Array): Uint8Array {
  const bytes = joined(before, whole);
  const view = new DataView(bytes.buffer);
  let at = view.getUint32(bytes.length - 6, true) + before.length;
  view.setUint32(bytes.length - 6, at, true);
  for (; view.getUint32(at, true) === 0x02014b50; at += 46 + view.getUint16(at + 28, true))
    view.setUint32(at + 42, view.getUint32(at + 42, true) + before.length, true);
  return bytes;
}

it('reads what was packed', () => {
  const zip = openZip(whole, limits);
  expect(zip.names).toEqual(['a.txt', 'b.txt']);
  expect(strFromU8(zip.read('a.txt') ?? new Uint8Array())).toBe('It rained. '.repeat(50));
  expect(zip.read('c.txt')).toBeUndefined();
});

it.each<[string, Uint8Array, ZipTrouble]>([
  ['no zip', strToU8('It rained for forty days and forty nights.'), 'damaged'],
  ['nothing', new Uint8Array(), 'damaged'],
  ['one cut short', whole.subarray(0, whole.length - 30), 'damaged'],
  ['one zip after another', joined(whole, zipFiles(new Map([['a.txt', strToU8('other')]]))), 'damaged'],
  ['something after the directory', joined(whole, strToU8('tail')), 'damaged'],
  ['something before the members', moved(strToU8('head')), 'damaged'],
  ['a link', zipSync({ 'a.txt': [strToU8('/etc/passwd'), { os: 3, attrs: 0xa1ff << 16 }] }), 'damaged'],
  ['a backslash', zipSync({ 'a.txt': strToU8('a'), 'b\\c.txt': strToU8('b') }), 'damaged'],
  ['a bomb', zipSync({ 'a.txt': new Uint8Array(900_000) }), 'too-large'],
  ['a large member', zipSync({ 'a.txt': new Uint8Array(1_100_000) }, { level: 0 }), 'too-large'],
  [
    'many members',
    zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}`, strToU8('x')]))),
    'too-large',
  ],
])('refuses %s', (_, bytes, expected) => {
  expect(trouble(bytes)).toBe(expected);
});

it('refuses a member that is not in the directory', () => {
  const two = zipSync({ 'a.txt': strToU8('one'), 'b.txt': strToU8('two') }, { level: 0 });
  const view = new DataView(two.buffer);
  const directory = view.getUint32(two.length - 6, true);
  // The directory begins with its second entry.
  const second = directory + 46 + 'a.txt'.length;
  view.setUint16(two.length - 14, 1, true);
  view.setUint16(two.length - 12, 1, true);
  view.setUint32(two.length - 6, second, true);
  expect(trouble(two, 'b.txt')).toBe('damaged');
});

it('refuses a name that stands twice, or is another one before the content', () => {
  const twice = zipSync({ 'a.txt': strToU8('one'), 'b.txt': strToU8('two') }, { level: 0 });
  const text = strFromU8(twice, true);
  const bytes = (changed: string) => strToU8(changed, true);
  expect(trouble(bytes(text.replaceAll('b.txt', 'a.txt')))).toBe('damaged');
  expect(trouble(bytes(text.replace('b.txt', 'c.txt')))).toBe('damaged');
});

it('refuses a member that unpacks to more than it says', () => {
  const bytes = zipSync({ 'a.txt': strToU8('It rained. '.repeat(50)) });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, 100, true);
  expect(trouble(bytes)).toBe('too-large');
});
