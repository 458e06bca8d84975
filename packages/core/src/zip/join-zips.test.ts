import fc from 'fast-check';
import { strToU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { joinZips } from './join-zips.ts';
import { openZip } from './open-zip.ts';
import { zipFiles } from './zip-files.ts';

const limits = { member: 1_000_000, total: 1_000_000, members: 100, isStrict: true };
const contents = fc.array(fc.tuple(fc.string(), fc.string({ maxLength: 400 })), { maxLength: 5 });

it('has all members of all zips, in their order, and one directory', () => {
  fc.assert(
    fc.property(fc.array(contents, { minLength: 1, maxLength: 4 }), (groups) => {
      // Each name once, whatever is drawn.
      const named = groups.map((group, at) =>
        group.map(([name, text], n) => [`${at}-${n} ${name.replaceAll('\\', '')}`, strToU8(text)] as const),
      );
      const joined = joinZips(named.map((group) => zipFiles(new Map(group))));
      const all = named.flat();
      const zip = openZip(joined, limits);
      expect(zip.names).toEqual(all.map(([name]) => new TextDecoder().decode(strToU8(name))));
      expect(Object.values(unzipSync(joined))).toEqual(all.map(([, bytes]) => bytes));
    }),
  );
});

it('makes the zip that all files make at once', () => {
  const [a, b] = [new Map([['a.txt', strToU8('a'.repeat(99))]]), new Map([['b.txt', strToU8('b')]])];
  expect(joinZips([zipFiles(a), zipFiles(b)])).toEqual(zipFiles(new Map([...a, ...b])));
});
