import { describe, expect, it } from 'vitest';
import { imported } from '../../../testing/imported.ts';
import { docxFile, wordParagraph as p, wordRun as r } from '../../../testing/office-files.ts';

const M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const cite = (id: number, kind = 'footnote', mark = ''): string =>
  mark === ''
    ? `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
    : `<w:r><w:${kind}Reference w:customMarkFollows="1" w:id="${id}"/><w:t>${mark}</w:t></w:r>`;
const passage = async (body: string, more: Partial<Parameters<typeof docxFile>[0]> = {}): Promise<string> =>
  (await imported('x.docx', docxFile({ body, ...more }))).passage.replace(/^## Passage\n\n/, '');

const numbering = (levels: string, overrides = ''): Record<string, string> => ({
  'word/numbering.xml': `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/>${overrides}</w:num></w:numbering>`,
});
const level = (index: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const item = (text: string, list = 1, depth = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${r(text)}</w:p>`;

describe('words in elements that Mammoth does not know', () => {
  const wrapped: Readonly<Record<string, string>> = {
    'a simple field': `<w:fldSimple w:instr=" SEQ Figure ">${r('seven')}</w:fldSimple>`,
    'a direction': `<w:dir w:val="rtl">${r('seven')}</w:dir>`,
    'a direction in a direction': `<w:bdo w:val="rtl"><w:dir w:val="ltr">${r('seven')}</w:dir></w:bdo>`,
    'a content control': `<w:sdt><w:sdtContent>${r('seven')}</w:sdtContent></w:sdt>`,
    'a smart tag': `<w:smartTag w:element="place">${r('seven')}</w:smartTag>`,
    'an element of a later version': `<w99:new xmlns:w99="urn:later">${r('seven')}</w99:new>`,
    'an insertion': `<w:ins w:id="1">${r('seven')}</w:ins>`,
  };
  for (const [name, xml] of Object.entries(wrapped)) {
    it(`are kept: ${name}`, async () => {
      expect(await passage(p(r('The ') + xml + r(' gates.')))).toBe('The seven gates.');
    });
  }

  it('are kept in a text box that has no fallback', async () => {
    const box = `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice><w:drawing><x:txbx xmlns:x="urn:x"><w:txbxContent>${p(r('In a box.'))}</w:txbxContent></x:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
    expect(await passage(p(r('Before.') + box))).toContain('In a box.');
  });

  it('are kept with how they are read', async () => {
    const ruby = (base: string, reading: string): string =>
      `<w:r><w:ruby><w:rt>${r(reading)}</w:rt><w:rubyBase>${r(base)}</w:rubyBase></w:ruby></w:r>`;
    expect(await passage(p(ruby('港', 'みなと') + r('は') + ruby('port', 'pɔːt')))).toBe(
      '港（みなと）はport (pɔːt)',
    );
  });

  it('are not joined at a line break', async () => {
    expect(await passage(p(`<w:r><w:t>one</w:t><w:cr/><w:t>two</w:t></w:r>`))).toBe('one\\\ntwo');
  });

  it('are kept in any prefix and in the strict form of the format', async () => {
    const strict = `<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:fldSimple x:instr="PAGE"><x:r><x:t>Strict.</x:t></x:r></x:fldSimple></x:p></x:body></x:document>`;
    expect(await passage('', { extra: { 'word/document.xml': strict } })).toBe('Strict.');
  });

  it('are left out where they were deleted, and counted', async () => {
    const { passage: text, decisions } = await imported(
      'x.docx',
      docxFile({
        body: p(
          r('Help came late') +
            `<w:del w:id="1"><w:r><w:delText>, and nobody thanked</w:delText></w:r></w:del>` +
            `<w:commentRangeStart w:id="0"/>${r('.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
        ),
      }),
    );
    expect(text).toBe('## Passage\n\nHelp came late.');
    expect(decisions.filter(({ kind }) => kind === 'remark').map(({ message }) => message)).toEqual([
      { text: 'Comments left out: {count}', values: { count: 1 } },
      { text: 'Deleted passages left out: {count}', values: { count: 1 } },
    ]);
  });
});

describe('an equation', () => {
  const t = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
  const equations: readonly (readonly [string, string])[] = [
    [t('p=2q+5'), 'p=2q+5'],
    [`<m:f><m:num>${t('a+b')}</m:num><m:den>${t('2')}</m:den></m:f>`, '(a+b)/2'],
    [`<m:sSup><m:e>${t('x')}</m:e><m:sup>${t('n+1')}</m:sup></m:sSup>`, 'x^(n+1)'],
    [`<m:rad><m:deg/><m:e>${t('2')}</m:e></m:rad>`, '√2'],
    [
      `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${t('0,1')}</m:e></m:d>`,
      '\\[0,1\\]',
    ],
    [
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${t('i=1')}</m:sub><m:sup>${t('n')}</m:sup><m:e>${t('i')}</m:e></m:nary>`,
      '∑_(i=1)^n i',
    ],
    [`<m:unheard><m:e>${t('q')}</m:e></m:unheard>`, 'q'],
  ];
  for (const [xml, text] of equations) {
    it(`is kept as text: ${text}`, async () => {
      const body = p(`${r('So ')}<m:oMath ${M}>${xml}</m:oMath>${r('.')}`);
      const { passage: words, codes } = await imported('x.docx', docxFile({ body }));
      expect(words.replaceAll('\\_', '_')).toBe(`## Passage\n\nSo ${text}.`);
      expect(codes[0]).toMatch(/^import-equation: /);
    });
  }
});

describe('a heading', () => {
  const styles = (inside: string): Record<string, string> => ({
    'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>${inside}</w:styles>`,
  });
  const chapter = (properties: string, name = 'Chapter'): string =>
    `<w:style w:type="paragraph" w:styleId="C"><w:name w:val="${name}"/>${properties}</w:style>`;
  const headings: Readonly<Record<string, string>> = {
    'by a style based on one of a heading': chapter('<w:basedOn w:val="H1"/>'),
    'by the outline level of its style': chapter('<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
  };
  for (const [name, style] of Object.entries(headings)) {
    it(`is known ${name}`, async () => {
      const body =
        p(r('The gates'), 'C') + p(r('They stayed shut.')) + p(r('The quay'), 'C') + p(r('Empty.'));
      expect(await passage(body, { extra: styles(style) })).toBe(
        '## The gates\n\nThey stayed shut.\n\n## The quay\n\nEmpty.',
      );
    });
  }

  it('is known by its own outline level, and is none where that says body text', async () => {
    const outline = (value: number, text: string, style = ''): string =>
      `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}<w:outlineLvl w:val="${value}"/></w:pPr>${r(text)}</w:p>`;
    const body =
      outline(0, 'The gates') + outline(9, 'No heading.', 'H1') + outline(0, 'The quay') + p(r('Empty.'));
    expect(await passage(body, { extra: styles('') })).toBe(
      '## The gates\n\nNo heading.\n\n## The quay\n\nEmpty.',
    );
  });

  it('does not hang on styles that are based on themselves', async () => {
    expect(await passage(p(r('Words.'), 'Loop'), { extra: styles('') })).toBe('Words.');
  });
});

describe('a list', () => {
  it('goes on behind a paragraph, and begins where it is told to', async () => {
    const body =
      item('one') + item('two') + p(r('Between.')) + item('three') + p(r('Again.')) + item('seven', 2);
    const extra = numbering(
      level(0, 'decimal', '%1.'),
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>',
    );
    expect(await passage(body, { extra })).toBe(
      '1. one\n2. two\n\nBetween.\n\n3. three\n\nAgain.\n\n7. seven',
    );
  });

  it('that begins anew right behind another is one of its own', async () => {
    const extra = numbering(
      level(0, 'decimal', '%1.'),
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>',
    );
    expect(await passage(item('one') + item('two') + item('first', 2), { extra })).toBe(
      '1. one\n2. two\n\n1) first',
    );
  });

  it('keeps letters, numerals and numbers of several levels as words', async () => {
    const extra = numbering(
      level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)') + level(2, 'upperRoman', '%1.%3'),
    );
    const body =
      item('Who?') + item('dockers', 1, 1) + item('clerks', 1, 1) + item('all', 1, 2) + item('When?');
    expect(await passage(body, { extra })).toBe(
      '1. Who?\n   - a) dockers\n   - b) clerks\n     - 1.I all\n2. When?',
    );
  });

  it('is numbered by its style too, and not where a paragraph is taken out of it', async () => {
    const extra = {
      ...numbering(level(0, 'decimal', '%1.', 4)),
      'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="N"><w:name w:val="N"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
    };
    const out = `<w:p><w:pPr><w:pStyle w:val="N"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>${r('Out.')}</w:p>`;
    expect(await passage(p(r('four'), 'N') + out + p(r('five'), 'N'), { extra })).toBe(
      '4. four\n\nOut.\n\n5. five',
    );
  });
});

describe('a note', () => {
  it('with a sign of the author is cited by a marker alone, and does not repeat the sign', async () => {
    const body = p(
      r('Out.') + cite(2, 'footnote', '*') + r(' Late.') + cite(3) + r(' Shut.') + cite(4, 'footnote', '†'),
    );
    const { passage: text, notes } = await imported(
      'x.docx',
      docxFile({ body, footnotes: ['* By the author.', 'At nine.', '†Oiled.'] }),
    );
    expect(text).toMatch(/^## Passage\n\nOut\.\[\^[^\]]+\] Late\.\[\^1\] Shut\.\[\^[^\]]+\]$/);
    expect(notes.map((note) => note.replace(/^[^:]*: /, '')).sort()).toEqual([
      'At nine.',
      'By the author.',
      'Oiled.',
    ]);
  });

  it('is cited twice by a field, in both forms of one', async () => {
    const bookmark = `<w:bookmarkStart w:id="1" w:name="_Ref1"/>${cite(2)}<w:bookmarkEnd w:id="1"/>`;
    const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const complex = `${char('begin')}<w:r><w:instrText> NOTEREF _Re</w:instrText></w:r><w:r><w:instrText>f1 \\h </w:instrText></w:r>${char('separate')}${r('1')}${char('end')}`;
    const simple = `<w:fldSimple w:instr=" NOTEREF _Ref1 ">${r('1')}</w:fldSimple>`;
    const body = p(
      r('One.') + bookmark + r(' Two.') + complex + r(' Three.') + simple + r(' Four.') + cite(3),
    );
    const { passage: text, notes } = await imported('x.docx', docxFile({ body, footnotes: ['A.', 'B.'] }));
    expect(text).toBe('## Passage\n\nOne.[^1] Two.[^1] Three.[^1] Four.[^2]');
    expect(notes).toEqual(['1: A.', '2: B.']);
  });

  it('has the number that the document begins with', async () => {
    const body = `${p(r('One.') + cite(2) + r(' Two.') + cite(3))}<w:sectPr><w:footnotePr><w:numStart w:val="93"/></w:footnotePr></w:sectPr>`;
    const { passage: text } = await imported('x.docx', docxFile({ body, footnotes: ['A.', 'B.'] }));
    expect(text).toBe('## Passage\n\nOne.[^93] Two.[^94]');
  });

  it('that is not in the file is told, and the rest is kept', async () => {
    const { passage: text, codes } = await imported('x.docx', docxFile({ body: p(r('One.') + cite(7)) }));
    expect(text).toBe('## Passage\n\nOne.[^1]');
    expect(codes.join()).toMatch(/import-note-missing/);
  });

  it('is told once, wherever in a long document it is cited again', async () => {
    const bookmark = `<w:bookmarkStart w:id="1" w:name="N"/>${cite(2)}<w:bookmarkEnd w:id="1"/>`;
    const again = `<w:fldSimple w:instr="NOTEREF N">${r('1')}</w:fldSimple>`;
    const filler = p(r('The rain went on. '.repeat(60))).repeat(300);
    const body = p(r('One.') + bookmark) + filler + p(r('Two.') + again);
    const { passage: text, notes } = await imported('x.docx', docxFile({ body, footnotes: ['A.', 'B.'] }));
    expect(notes).toEqual(['1: A.']);
    expect(text.endsWith('Two.[^1]')).toBe(true);
  });
});
