import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importPassage, type PassageFile } from '@marginalia/core/import';
import { docxFile, epubFile, plainPdf, wordParagraph, wordRun } from '@marginalia/core/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '../../packages/core/src/testing/any-text.ts';
import { ROOT } from '../toolchain/repository.ts';
import { soakOrShort } from '../toolchain/soak-or-short.ts';
import { hostileMarkup } from './hostile-markup.ts';
import { tryLesson } from './lesson-target.ts';
import { realLessons } from './lesson-texts.ts';
import { share } from './share.ts';

/** Milliseconds. */
const TIME = soakOrShort(6_000, 300_000);

const passage =
  realLessons()
    .flat()
    .find(({ path }) => path === 'lesson.md')?.text ?? '';
const html = `<html lang=en><head><title>T</title></head><body><main><h1>The flood</h1><p>It <em>rained</em>.<sup id=r1><a href="#n1">1</a></sup></p>
<ul><li>a<ol><li>b</ol></ul><table><tr><th>a<th>b<tr><td>c<td colspan=2>d</table><blockquote><pre>x</pre></blockquote>
<img src="data:image/png;base64,iVBORw0KGgo=" alt=x><section class=footnotes><ol><li id=n1><p>Note <a href="#r1">↩</a></ol></section></main></body></html>`;
const body = [
  wordParagraph(wordRun('The flood'), 'Heading1'),
  wordParagraph(`${wordRun('It rained.')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
].join('');
const pages = {
  'a.xhtml': '<h1>One</h1><p>It rained.<a epub:type="noteref" href="b.xhtml#n1">1</a></p>',
  'b.xhtml': '<p id="n1">Note.</p>',
};

/** Texts to begin with; Word documents and books are put together again around a changed text. */
const texts: readonly { readonly text: string; readonly file: (text: string) => PassageFile }[] = [
  ...['x.txt', 'x.md'].map((name) => ({
    text: passage.slice(0, 6000),
    file: (text: string) => ({ name, bytes: Buffer.from(text) }),
  })),
  {
    text: passage.replace(/\[\^(\d+)\]/g, '$1').slice(0, 6000),
    file: (text) => ({ name: 'x.txt', bytes: Buffer.from(text) }),
  },
  { text: html, file: (text) => ({ name: 'x.html', bytes: Buffer.from(text) }) },
  {
    text: readFileSync(join(ROOT, 'packages/core/fixtures/gift/all.gift'), 'utf8'),
    file: (text) => ({ name: 'x.gift', bytes: Buffer.from(text) }),
  },
  {
    text: body,
    file: (text) => ({ name: 'x.docx', bytes: docxFile({ body: text, footnotes: ['A note.'] }) }),
  },
  {
    text: passage.slice(0, 3000),
    file: (text) => ({ name: 'x.pdf', bytes: plainPdf(text.split('\f').map((page) => page.split('\n'))) }),
  },
  {
    text: pages['a.xhtml'],
    file: (text) => ({
      name: 'x.epub',
      bytes: epubFile({ ...pages, 'a.xhtml': text }, { 'a.xhtml': 'One', 'b.xhtml': 'Notes' }),
    }),
  },
];

const insertion = fc.oneof(
  fc.constantFrom(...hostileMarkup),
  fc.constantFrom(
    '1',
    '.93 A',
    '[^1]',
    ':::',
    '::: challenge',
    '{',
    '}',
    '=',
    '~',
    '<',
    '</p>',
    '\f',
    '-\n',
    '\n\n',
    '*',
    '<!ENTITY a "b">',
    '\0',
    '\ud800',
    '\ufdd0',
    '\ufdd1',
  ),
  anyText({ maxLength: 20 }),
);
const change = fc.record({
  at: share,
  remove: fc.oneof(fc.constant(0), fc.nat(400)),
  insert: insertion,
});
const changed = fc
  .record({ kind: fc.nat(texts.length - 1), changes: fc.array(change, { minLength: 1, maxLength: 10 }) })
  .map(({ kind, changes }) => {
    const { text, file } = texts[kind] as (typeof texts)[number];
    return file(
      changes.reduce((all, { at, remove, insert }) => {
        const start = Math.floor(at * all.length);
        return all.slice(0, start) + insert + all.slice(start + remove);
      }, text),
    );
  });

/** The same files with some of their bytes changed: what a broken disk or a hostile zip would give. */
const broken = fc
  .record({
    kind: fc.nat(texts.length - 1),
    flips: fc.array(fc.tuple(share, fc.nat(255)), { maxLength: 20 }),
    length: share,
  })
  .map(({ kind, flips, length }) => {
    const { text, file } = texts[kind] as (typeof texts)[number];
    const { name, bytes } = file(text);
    const copy = Uint8Array.from(
      bytes.subarray(0, length > 0.5 ? bytes.length : Math.floor(2 * length * bytes.length)),
    );
    for (const [at, value] of flips) copy[Math.floor(at * copy.length)] = value;
    return { name, bytes: copy };
  });

it('changed and broken files are imported, or refused in a sentence, without a throw or HTML that runs', async () => {
  const seed = Math.floor(Date.now() / 86_400_000);
  let made = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 3, arbitrary: changed }, { weight: 1, arbitrary: broken }),
      async (file) => {
        const { files, diagnostics } = await importPassage(file, { chapter: 1 });
        if (files.length === 0) {
          refused++;
          expect(diagnostics[0]).toMatchObject({ code: 'import-refused', severity: 'error' });
          // That sentence hides a bug of ours.
          expect(diagnostics[0]?.message.text).not.toBe('This file could not be read.');
          return;
        }
        made++;
        tryLesson(
          files.flatMap(({ path, content }) => (typeof content === 'string' ? { path, text: content } : [])),
        );
      },
    ),
    { seed, numRuns: 1_000_000, interruptAfterTimeLimit: TIME, markInterruptAsFailure: false },
  );
  expect(made).toBeGreaterThan(5);
  console.log(`${made} files imported and ${refused} refused, seed ${seed}`);
});
