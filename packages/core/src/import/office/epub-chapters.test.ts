import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';
import { epubFile } from '../../testing/office-files.ts';
import { listChapters } from '../list-chapters.ts';

const titles = (book: Uint8Array): string[] =>
  listChapters({ name: 'x.epub', bytes: book }).map(({ title }) => title);
const chapter = async (book: Uint8Array, number: number | string): Promise<string> =>
  (await imported('x.epub', book, { chapter: number }))
    .text()
    .replace(/<!--.*-->\n/g, '')
    .trim();

describe('chapters that begin inside a page', () => {
  const book = epubFile(
    {
      'one.xhtml':
        '<p>Before all.</p><div><h2 id="a">The rain</h2><p>It rained.</p></div><p><a id="b"></a>The snow came.</p><p>It snowed.</p><section id="c"><h2>The thaw</h2><p>It thawed.</p></section>',
      'two.xhtml': '<p>It went on.</p><h2><a id="d">The end</a></h2><p>All was dry.</p>',
    },
    {
      'one.xhtml#a': 'I',
      'one.xhtml#b': 'II',
      'one.xhtml#c': 'III',
      'two.xhtml#d': 'IV',
      'two.xhtml#none': 'Nowhere',
    },
  );

  it('are listed in the order of reading', () => {
    expect(titles(book)).toEqual(['I', 'II', 'III', 'Nowhere', 'IV', '1. one']);
  });

  it('hold what stands between their beginnings, over pages', async () => {
    expect(await chapter(book, 'I')).toBe('## Passage\n\nIt rained.');
    expect(await chapter(book, 'II')).toBe('## Passage\n\nThe snow came.\n\nIt snowed.');
    expect(await chapter(book, 'III')).toBe('## Passage\n\nIt thawed.');
    expect(await chapter(book, 'IV')).toBe('## Passage\n\nAll was dry.');
  });

  it('hold together every word of the book that stands behind the first beginning, once', async () => {
    const words: string[] = [];
    for (const title of titles(book)) words.push(...(await chapter(book, title)).split(/[^\p{L}]+/u));
    for (const word of ['rained', 'snow', 'snowed', 'thawed', 'dry', 'went'])
      expect(words.filter((one) => one === word)).toEqual([word]);
  });
});

describe('a page that the table of contents does not name', () => {
  const citing = '<p>It rained.<a epub:type="noteref" href="notes.xhtml#n1">1</a></p>';
  const toc = { 'one.xhtml': 'One', 'two.xhtml': 'Two' };
  const notes: Readonly<Record<string, string>> = {
    'that says what it is':
      '<section epub:type="endnotes"><p id="n1">1. A.</p><p id="n2">2. B.</p></section>',
    'under a heading of notes': '<h2>Notes</h2><p id="n1">1. A.</p><p id="n2">2. B.</p>',
  };
  for (const [name, page] of Object.entries(notes)) {
    it(`goes with no chapter where it holds the notes: ${name}`, async () => {
      const book = epubFile(
        { 'one.xhtml': citing, 'two.xhtml': '<p>It snowed.</p>', 'notes.xhtml': page },
        toc,
      );
      expect(await chapter(book, 2)).toBe('## Passage\n\nIt snowed.');
      expect(await chapter(book, 1)).toBe('## Passage\n\nIt rained.[^1]\n\n[^1]: A.');
    });
  }

  it('goes on with the chapter before it', async () => {
    const book = epubFile(
      { 'one.xhtml': '<p>It rained.</p>', 'b.xhtml': '<p>And rained.</p>' },
      { 'one.xhtml': 'One' },
    );
    expect(await chapter(book, 1)).toBe('## Passage\n\nIt rained.\n\nAnd rained.');
  });
});

describe('an entry that holds others', () => {
  const nav = (inside: string): Record<string, string> => ({
    'OEBPS/nav.xhtml': `<html xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="page-list"><ol><li><a href="text/a.xhtml#p9">9</a></li></ol></nav><nav epub:type="toc"><ol>${inside}</ol></nav></body></html>`,
  });
  const book = epubFile(
    {
      'p.xhtml': '<h1>Part one</h1>',
      'a.xhtml': '<p>Rain.</p>',
      'b.xhtml': '<p>Snow.</p>',
      'c.xhtml': '<p>Sun.</p>',
    },
    {},
    nav(
      '<li><a href="text/p.xhtml">Part one</a><ol><li><a href="text/a.xhtml">A</a></li><li><a href="text/b.xhtml">B</a></li></ol></li><li><a href="text/c.xhtml">C</a></li>',
    ),
  );

  it('is the whole of them, and each can be chosen too', async () => {
    expect(titles(book)).toEqual(['Part one', 'A', 'B', 'C']);
    expect(await chapter(book, 'Part one')).toBe('## Passage\n\nRain.\n\nSnow.');
    expect(await chapter(book, 'B')).toBe('## Passage\n\nSnow.');
    expect(await chapter(book, 'C')).toBe('## Passage\n\nSun.');
  });
});

describe('notes of a book', () => {
  const read = async (
    citing: string,
    page: string,
  ): Promise<{ passage: string; notes: readonly string[] }> => {
    const { passage, notes } = await imported(
      'x.epub',
      epubFile({ 'one.xhtml': citing, 'notes.xhtml': page }, { 'one.xhtml': 'One', 'notes.xhtml': 'Notes' }),
      { chapter: 1 },
    );
    return { passage: passage.replace('## Passage\n\n', ''), notes };
  };
  const cite = (id: string, text: string): string =>
    `<a epub:type="noteref" href="notes.xhtml#${id}">${text}</a>`;

  it('keep the words that lead to them', async () => {
    const { passage, notes } = await read(
      `<p>They went ${cite('n1', 'on <i>strike</i>')} at noon, a ${cite('n2', 'civil')} war ${cite('n3', 'xiv')}.</p>`,
      '<aside id="n1"><p>A walk-out.</p></aside><aside id="n2"><p>Of citizens.</p></aside><aside id="n3"><p>Louis.</p></aside>',
    );
    expect(passage).toBe('They went on *strike*[^note-1] at noon, a civil[^note-2] war [^xiv].');
    expect(notes).toEqual(['note-1: A walk-out.', 'note-2: Of citizens.', 'xiv: Louis.']);
  });

  it('have all their paragraphs, and none of the next note, cited or not', async () => {
    const { notes } = await read(
      `<p>Out.${cite('n1', '1')} Late.${cite('n3', '3')}</p>`,
      '<h2>Notes</h2><p id="n1">1. Post.</p><p class="k">Second.</p><blockquote>Third.</blockquote><p id="n2">2. Not cited.</p><p id="n3">3. Log.</p><h3>Chapter two</h3><p>Not a note.</p>',
    );
    expect(notes).toEqual(['1: Post.\n\n    Second.\n\n    > Third.', '3: Log.']);
  });

  it('that stand between paragraphs of the text take none of these', async () => {
    const { passage, notes } = await imported(
      'x.epub',
      epubFile(
        {
          'one.xhtml':
            '<p>Out.<a epub:type="noteref" href="#n1">1</a></p><p id="n1">1. Post.</p><p>The next morning.</p><p>Late.<a epub:type="noteref" href="#n2">2</a></p><p id="n2">2. Log.</p>',
        },
        { 'one.xhtml': 'One' },
      ),
    );
    expect(passage).toContain('The next morning.');
    expect(notes).toEqual(['1: Post.', '2: Log.']);
  });

  it('do not repeat their signs', async () => {
    const { notes } = await read(
      `<p>Out.${cite('n1', '*1')} Late.${cite('n2', '†')} Shut.${cite('n3', '[a]')}</p>`,
      '<aside id="n1">*1. Post.</aside><aside id="n2">† Log.</aside><aside id="n3">[a] Gates.</aside>',
    );
    expect(notes.map((note) => note.replace(/^[^:]*: /, ''))).toEqual(['Post.', 'Log.', 'Gates.']);
  });
});

describe('numbers of printed pages', () => {
  const forms = [
    '<span epub:type="pagebreak" id="p13">13</span>',
    '<span role="doc-pagebreak" title="13"/>',
    '<span class="pagenum">[13]</span>',
    '<span class="pagenum">{Pg xii}</span>',
    '<a class="page-number">13</a>',
  ];
  for (const form of forms) {
    it(`are taken out, within a word too: ${form}`, async () => {
      const book = epubFile({ 'one.xhtml': `<p>The har${form}bour slept.</p>` }, { 'one.xhtml': 'One' });
      expect(await chapter(book, 1)).toBe('## Passage\n\nThe harbour slept.');
    });
  }

  it('are no words, whatever their class says', async () => {
    const book = epubFile(
      { 'one.xhtml': '<p>See <span class="folio">folio 13 verso</span>.</p>' },
      { 'one.xhtml': 'One' },
    );
    expect(await chapter(book, 1)).toBe('## Passage\n\nSee folio 13 verso.');
  });
});

describe('what no entry of the table leads to', () => {
  it('can be chosen behind the chapters of the table: text before the first entry', async () => {
    const book = epubFile(
      { 'one.xhtml': '<p>For the dockers.</p><section id="a"><h2>The rain</h2><p>It rained.</p></section>' },
      { 'one.xhtml#a': 'I' },
    );
    expect(titles(book)).toEqual(['I', '1. one']);
    expect(await chapter(book, 2)).toBe('## Passage\n\nFor the dockers.');
    expect(await chapter(book, 'I')).toBe('## Passage\n\nIt rained.');
  });

  it('is none where nothing stands there', () => {
    const book = epubFile(
      { 'one.xhtml': '<div><h2 id="a">The rain</h2><p>It rained.</p></div>' },
      { 'one.xhtml#a': 'I' },
    );
    expect(titles(book)).toEqual(['I']);
  });

  it('can be chosen behind them: a page that only links lead to', async () => {
    const book = epubFile(
      {
        'one.xhtml': '<p>It rained.</p>',
        'key.xhtml': '<h2>Answers</h2><p>All of them.</p>',
        'two.xhtml': '<p>It snowed.</p>',
      },
      { 'one.xhtml': 'One', 'two.xhtml': 'Two' },
      {},
      ['key.xhtml'],
    );
    expect(titles(book)).toEqual(['One', 'Two', 'Answers']);
    expect(await chapter(book, 'Answers')).toBe('## Passage\n\nAll of them.');
    expect(await chapter(book, 'One')).toBe('## Passage\n\nIt rained.');
  });
});
