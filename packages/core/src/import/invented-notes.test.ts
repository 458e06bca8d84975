import fc from 'fast-check';
import { expect, it } from 'vitest';
import { docxFile, epubFile, wordParagraph, wordRun } from '../testing/office-files.ts';
import { importPassage } from './import-passage.ts';
import type { PassageFile } from './import-result.ts';

/** Paragraphs with all that was ever taken for a note, and none of it one. */
const PARAGRAPHS = [
  'The harbour was shut at noon, and 3 of 12 gates stayed open.',
  'He wrote x[1] = 2 and a * b; see Rom. 1.17 and 1.E.2.',
  'It is *rather* late. It was 5 o’clock on 6 July 1950.',
  'They sent for help:',
  '1. the master of the port',
  '2. the crew of the ship',
  '* a rope, *worn*',
  '* tar and sail',
  'Notes on what was sold, page 13.',
];
const text = fc
  .array(fc.constantFrom(...PARAGRAPHS), { minLength: 2, maxLength: 14 })
  .map((paragraphs) => paragraphs.join('\n\n'));
const changes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(30),
    insert: fc.constantFrom(
      '',
      ' ',
      '\n',
      '\n\n',
      '7',
      '.',
      ')',
      '*',
      '**',
      '-\n',
      '    ',
      '`',
      '> ',
      '#',
      'é',
      '\t',
    ),
  }),
  { maxLength: 6 },
);
const flips = fc.array(
  fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0x61, max: 0x7a })),
  {
    maxLength: 4,
  },
);

const paragraphsOf = (all: string): readonly string[] => all.replace(/[<>&]/g, '').split('\n\n');
const kinds: Readonly<Record<string, (all: string) => string | Uint8Array>> = {
  // In a plain text a number in brackets, or a star behind half a word, with a list below it is all that says it is one.
  'x.txt': (all) => all.replace(/\[1\]/g, ' of 1').replace(/(?<=\p{L})\*|\*(?=\p{L})/gu, ''),
  'x.md': (all) => all,
  'x.html': (all) =>
    `<h1>T</h1>${paragraphsOf(all)
      .map((one) => `<p>${one}</p>`)
      .join('')}`,
  'x.docx': (all) =>
    docxFile({
      body: paragraphsOf(all.replace(/[\t`]/g, ''))
        .map((one) => wordParagraph(wordRun(one)))
        .join(''),
    }),
  'x.epub': (all) =>
    epubFile(
      {
        'a.xhtml': paragraphsOf(all)
          .map((one) => `<p>${one}</p>`)
          .join(''),
      },
      { 'a.xhtml': 'One' },
    ),
};

function changed(
  kind: string,
  all: string,
  edits: typeof changes extends fc.Arbitrary<infer T> ? T : never,
): string | Uint8Array {
  let made = all;
  for (const { at, remove, insert } of edits) {
    const start = Math.floor(at * made.length);
    made = made.slice(0, start) + insert + made.slice(start + remove);
  }
  return (kinds[kind] as (typeof kinds)[string])(made);
}

it('no note is made of a file that has none, however its text or its bytes are changed', async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(kinds)),
      text,
      changes,
      flips,
      async (name, all, edits, bytes) => {
        const content = changed(name, all, edits);
        const copy = typeof content === 'string' ? new TextEncoder().encode(content) : content.slice();
        // Letters for letters: what flips in a zip is its directory or what is packed, and it is refused or read.
        for (const [at, letter] of bytes) copy[Math.floor(at * copy.length)] = letter;
        const file: PassageFile = { name, bytes: copy };
        const { files } = await importPassage(file, { chapter: 1 });
        const lesson = files.find(({ path }) => path === 'lesson.md')?.content;
        if (typeof lesson !== 'string') return;
        made++;
        expect(lesson.match(/^\[\^[^\]]+\]: .*/gm) ?? []).toEqual([]);
      },
    ),
    { seed: 11, numRuns: 400 },
  );
  expect(made).toBeGreaterThan(200);
});
