import { describe, expect, it } from 'vitest';
import { type Imported, imported } from '../../testing/imported.ts';
import { type PdfPiece, pdfFile, pdfLines } from '../../testing/pdf-file.ts';
import { importPassage } from '../import-passage.ts';
import { openPdf } from './open-pdf.ts';
import type { OpenPdf } from './pdf-file.ts';

const read = async (pages: readonly (readonly PdfPiece[])[]): Promise<Imported> =>
  imported('harbour.pdf', await pdfFile(pages));
const passage = async (pages: readonly (readonly PdfPiece[])[]): Promise<string> =>
  (await read(pages)).passage.replace(/^## Passage\n\n/, '');

/** Full lines of prose, so that a short one stands out. */
const PROSE = [
  'The dockers had walked out at noon, and nobody in the town believed that',
  'they would come back before the autumn rain. The harbour master sent for',
  'help, and help came late; when it came, the gates were shut and the quay',
  'was as empty as on a Sunday.',
];

describe('paragraphs of a PDF', () => {
  it('are joined from lines, and divided at an indent, a gap or a short last line', async () => {
    const indent = [...pdfLines(PROSE), ...pdfLines(PROSE, { y: 60 + 4 * 13.75, indent: 15 })];
    const gap = [...pdfLines(PROSE), ...pdfLines(PROSE, { y: 60 + 5.2 * 13.75 })];
    const short = [...pdfLines(PROSE), ...pdfLines(PROSE, { y: 60 + 4 * 13.75 })];
    const expected = `${PROSE.join(' ')}\n\n${PROSE.join(' ')}`;
    for (const page of [indent, gap, short]) expect(await passage([page])).toBe(expected);
  });

  it('go on over the end of a page, words divided there too', async () => {
    const first = [...PROSE.slice(0, 3), 'was as empty as on a Sunday, and the whole of the inter-'];
    const second = ['national committee stood there and looked at the sea, which was calm.'];
    expect(await passage([pdfLines(first), pdfLines(second)])).toBe(
      `${PROSE.slice(0, 3).join(' ')} was as empty as on a Sunday, and the whole of the international committee stood there and looked at the sea, which was calm.`,
    );
  });

  it('keep the lines of verse', async () => {
    const verse = ['The gates are shut,', 'the quay is bare,', 'a clerk is left', 'to comb his hair.'];
    const text = await passage([[...pdfLines(PROSE), ...pdfLines(verse, { x: 80, y: 150 })]]);
    expect(text).toBe(`${PROSE.join(' ')}\n\n${verse.join('\\\n')}`);
  });

  it('keep bullets as items', async () => {
    const page = [...pdfLines(PROSE), ...pdfLines(['• rope and tar', '• sail'], { x: 60, y: 140 })];
    expect(await passage([page])).toBe(`${PROSE.join(' ')}\n\n- rope and tar\n\n- sail`);
  });

  it('are known for headings by the size of their letters', async () => {
    const { passage: text, title } = await read([
      [
        { text: 'The Harbour', x: 50, y: 50, size: 20 },
        { text: 'The walk-out', x: 50, y: 90, size: 14 },
        ...pdfLines(PROSE, { y: 115 }),
        { text: 'The morning', x: 50, y: 200, size: 14 },
        ...pdfLines(PROSE, { y: 225 }),
      ],
    ]);
    expect(title).toBe('The Harbour');
    expect(text).toBe(`## The walk-out\n\n${PROSE.join(' ')}\n\n## The morning\n\n${PROSE.join(' ')}`);
  });
});

describe('what runs over the pages of a PDF', () => {
  const page = (number: number, lines: readonly string[]): PdfPiece[] => [
    { text: number % 2 ? 'HARBOUR QUARTERLY' : 'The Walk-Out of 1950', x: 150, y: 30, size: 9 },
    ...pdfLines(lines),
    { text: String(number), x: 205, y: 570, size: 9 },
  ];
  it('is taken out and told, with the pages', async () => {
    const pages = [293, 294, 295, 296, 297, 298].map((number) => page(number, PROSE));
    const { passage: text, decisions } = await read(pages);
    expect(text).not.toMatch(/HARBOUR|Walk-Out|29\d/);
    expect(text.match(/as empty as on a Sunday/g)).toHaveLength(6);
    const count = (kind: string): number => decisions.filter((decision) => decision.kind === kind).length;
    expect([count('page-number'), count('running-head')]).toEqual([6, 6]);
    expect(decisions.find(({ kind }) => kind === 'page-number')?.line).toBe(1);
  });

  it('stays where it stands once', async () => {
    const { title, passage: text } = await read([page(293, PROSE)]);
    expect(`${title} ${text}`).toMatch(/HARBOUR QUARTERLY[\s\S]*293/);
  });

  it('keeps a year that ends a page', async () => {
    const text = await passage([pdfLines([...PROSE, '1950']), pdfLines([...PROSE, '1962'])]);
    expect(text).toContain('1950');
    expect(text).toContain('1962');
  });

  it('takes out text that runs up the margin, and says so', async () => {
    const turned = { text: 'This copy is for Ada Teacher', x: 20, y: 400, turn: -90 };
    const { passage: text, decisions } = await read([[...pdfLines(PROSE), turned]]);
    expect(text).not.toContain('Ada');
    expect(decisions.find(({ kind }) => kind === 'turned')?.removed).toBe('This copy is for Ada Teacher');
  });
});

describe('notes of a PDF', () => {
  const cited = (first: number, who = 'The dockers'): string[] => [
    `${who} walked out at noon.^{${first}} Nobody in the town believed that`,
    `they would come back.^{${first + 1}} ${who} sent for help, and help`,
    `of ${who} came late.`,
  ];
  const foot = (lines: readonly string[], size = 8): PdfPiece[] => pdfLines(lines, { y: 500, size });

  it('stand at the foot of pages in small letters, over several lines and pages', async () => {
    const {
      passage: text,
      notes,
      codes,
    } = await read([
      [
        ...pdfLines(cited(93)),
        ...foot(['^{93} Evening Post, 3 May 1950.', '^{94} Log of the port, which says']),
      ],
      [...pdfLines(cited(95)), ...foot(['that it was at nine.', '^{95} The clerk.', '96. His brother.'])],
    ]);
    expect(text.match(/\[\^\d+\]/g)).toEqual(['[^93]', '[^94]', '[^95]', '[^96]']);
    expect(notes).toEqual([
      '93: Evening Post, 3 May 1950.',
      '94: Log of the port, which says that it was at nine.',
      '95: The clerk.',
      '96: His brother.',
    ]);
    expect(codes).toEqual([]);
  });

  it('begin anew on each page', async () => {
    const { notes } = await read([
      [...pdfLines(cited(1)), ...foot(['^{1} Post.', '^{2} Log.'])],
      [...pdfLines(cited(1, 'The clerks')), ...foot(['^{1} Clerk.', '^{2} Brother.'])],
    ]);
    expect(notes).toEqual(['1: Post.', '2: Log.', '2-1: Clerk.', '2-2: Brother.']);
  });

  it('are listed at the end under a heading', async () => {
    const { passage: text, notes } = await read([
      pdfLines(cited(1)),
      [
        { text: 'Notes', x: 50, y: 60, size: 14 },
        ...pdfLines(['1. Evening Post.', '2. Log of the port.'], { y: 90 }),
      ],
    ]);
    expect(text).not.toContain('Evening Post');
    expect(notes).toEqual(['1: Evening Post.', '2: Log of the port.']);
  });

  it('are none where nothing cites them: small print stays text', async () => {
    const { passage: text, notes } = await read([
      [...pdfLines(PROSE), ...foot(['1 The price of this paper is one shilling.', '2 Printed at the port.'])],
    ]);
    expect(notes).toEqual([]);
    expect(text).toContain('The price of this paper is one shilling.');
  });

  it('are not made of powers and formulas', async () => {
    const { passage: text, notes } = await read([
      pdfLines([
        'The quay has 300 m^{2} and drinks H_{2}O, as the plan of 1950 in the',
        'office of the master shows.',
      ]),
    ]);
    expect(notes).toEqual([]);
    expect(text).toContain('300 m² and drinks H₂O');
  });
});

describe('a PDF', () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => {
    const { files, diagnostics } = await imported('x.pdf', bytes);
    expect(files).toEqual([]);
    expect(diagnostics[0]?.hint.text).not.toBe('');
    return diagnostics[0]?.message.text ?? '';
  };

  it('is refused where it has no text, is damaged or protected', async () => {
    expect(await refusal(await pdfFile([[], []]))).toMatch(/no text in it/);
    expect(await refusal(new TextEncoder().encode('%PDF-1.7\nnothing'))).toMatch(/damaged/);
    expect(await refusal(await pdfFile([pdfLines(PROSE)], { password: 'x' }))).toMatch(/password/);
  });

  it('is known by its bytes, and says who wrote it', async () => {
    const bytes = await pdfFile([pdfLines(PROSE)], { author: 'Ada Teacher' });
    // As Node gives a file's bytes.
    const { front, passage: text } = await imported('harbour', Buffer.from(bytes));
    expect(front).toContain('author: Ada Teacher');
    expect(text).toContain('as empty as on a Sunday');
  });

  it('tells of pages without text', async () => {
    const { codes } = await read([pdfLines(PROSE), [], pdfLines(PROSE)]);
    expect(codes).toEqual(['import-empty-page: Page 2 has no text; it may be a picture.']);
  });
});

describe('a page of a PDF', () => {
  it('has words once that are drawn twice to make them bold', async () => {
    const twice = [0, 0.4].map((off) => ({ text: 'Harbour', x: 40 + off, y: 190, size: 10 }));
    const text = await passage([[...pdfLines(PROSE), ...twice]]);
    expect(text.match(/Harbour/g)).toHaveLength(1);
  });

  it('has words apart that stand over one another', async () => {
    const over = ['16:45', '16:50'].map((text, at) => ({ text, x: 40 + at * 15, y: 190, size: 10 }));
    expect(await passage([[...pdfLines(PROSE), ...over]])).toContain('16:45 16:50');
  });

  it('tells what of it is left out where it has more pieces of text than any page', async () => {
    const bytes = await pdfFile([pdfLines(PROSE)]);
    const open: OpenPdf = async (content) => {
      const file = await openPdf(content);
      return {
        ...file,
        page: async (number) => ({ ...(await file.page(number)), left: ['One', 'too many.'] }),
      };
    };
    const { decisions, files } = await importPassage({ name: 'x.pdf', bytes }, { openPdf: open });
    const cut = decisions.find(({ kind }) => kind === 'cut');
    expect(cut?.removed).toBe('One too many.');
    expect(String(files[0]?.content)).not.toContain('too many');
    const kept = await importPassage(
      { name: 'x.pdf', bytes },
      { openPdf: open, otherwise: [String(cut?.id)] },
    );
    expect(String(kept.files[0]?.content)).toContain('One too many.');
  });
});
