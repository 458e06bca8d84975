import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';
import { createImportLog } from '../import-log.ts';
import { removePrintedPages } from './read-text.ts';

/** Sentences that end where a marker would stand; each paragraph is a line. */
const long =
  'The harvest had been poor for three years, and nobody in the valley believed any longer that the next one would be better, whatever the priests said about patience.';
const lines = (...paragraphs: string[]): string => paragraphs.map((text) => `${text} ${long}`).join('\n');

async function markersIn(text: string): Promise<string[]> {
  const { passage } = await imported('x.txt', text);
  return [...passage.matchAll(/([^\s[\]]{0,12})\[\^([^\]]+)\]/g)].map(
    ([, before, label]) => `${before}^${label}`,
  );
}

describe('the line under the title', () => {
  it.each([
    ['By Ada Teacher', 'Ada Teacher'],
    ['by Ada Teacher and Ben van Reader', 'Ada Teacher and Ben van Reader'],
    ['By: A. B. Teacher', 'A. B. Teacher'],
  ])('“%s” names the author', async (line, author) => {
    const { front, text } = await imported('x.txt', `The Valley\n\n${line}\n\nI. Before\n\n${long}\n`);
    expect(front).toContain(`author: ${author}\n`);
    expect(text()).not.toContain('Ada');
  });

  it.each(['By the river', 'By 1931', 'By Then It Was'.toLowerCase()])('“%s” names nobody', async (line) => {
    const { front } = await imported('x.txt', `The Valley\n\n${line}\n\nI. Before\n\n${long}\n`);
    expect(front).not.toContain('author: ');
  });
});

describe('numbers glued to the text', () => {
  it('are markers where they make a sequence, whatever they are glued to', async () => {
    const text = lines(
      'They met in April.93 Nobody wrote it down.',
      'The paper said “no chance.”94 It was wrong (all members were absent).95 Soon they went home.',
      'On 1 July 1950.96 But nobody came, “as we feared,”97 they said, and left it to fate,98 as always; so did others99 in the north.',
      'That was all.100',
    );
    expect(await markersIn(text)).toEqual([
      'April.^93',
      'chance.”^94',
      'absent).^95',
      '1950.^96',
      'feared,”^97',
      'fate,^98',
      'others^99',
      'all.^100',
    ]);
  });

  it('stay prose where they belong to it', async () => {
    const prose =
      'In 1950 a B-29 crossed the 38th parallel; Resolution 82 cost $4.5 million, 1,950 men and 3.14 tons. The 1950s, pp. 293–300, John 3:16, No.5, vol.12, MP3 and H2O, 12:30, 25.06.1950, 10.5 and version 1.2.3, see https://a.example/x.5 and Fig.7, in ’96, "12 men", A4, COVID-19, 50%, 1914–18, Boeing 747s, and room 101.';
    const text = lines(`One.1 ${prose}`, `Two.2 ${prose}`, `Three.3 ${prose} Four.4`);
    expect(await markersIn(text)).toEqual(['One.^1', 'Two.^2', 'Three.^3', 'Four.^4']);
    const { text: written, codes } = await imported('x.txt', text);
    expect(written()).toContain(prose.replace('"12 men"', '"12 men"'));
    expect(codes.filter((code) => !code.startsWith('import-note-missing'))).toEqual([]);
  });

  it('are not taken for markers where nothing makes a sequence', async () => {
    const text = lines(
      'It was over.7 Then they left.',
      'He said “1950.”1950 No more.',
      'In step1 we look, in step2 we think, in step3 we write.',
    );
    const { passage, codes } = await imported('x.txt', text);
    expect(passage).not.toContain('[^');
    expect(codes).toEqual(['import-number: over.7']);
  });

  it('are reported where the sequence skips, and where the missing one stands free', async () => {
    const text = lines('One.1 Two.2', 'Lost. 3 Here.', 'Four.4 Five.5', 'Seven.7 Eight.8');
    const { codes } = await imported('x.txt', text);
    expect(codes.filter((code) => !code.startsWith('import-note-missing'))).toEqual(
      ['import-skip-here: 3', 'import-skip: Seven.[^7]'].map((code) => code.replace('Seven.[^7]', '[^7]')),
    );
  });

  it('are reported where they run backwards or stand twice', async () => {
    const { passage, codes } = await imported(
      'x.txt',
      lines('One.1 Two.2', 'Four.4 Three.3', 'Five.5 Again.5 Six.6'),
    );
    expect(passage).toContain('Four.[^4] Three.[^3]');
    const found = codes
      .filter((code) => !code.startsWith('import-note-missing'))
      .map((code) => code.split(':')[0]);
    expect(found).toContain('import-backwards');
    expect(found).toContain('import-repeated');
  });

  it('may begin again at 1 with every chapter', async () => {
    const text = lines('One.1 Two.2 Three.3', 'More.1 And more.2 Still.3');
    expect(await markersIn(text)).toEqual([
      'One.^1',
      'Two.^2',
      'Three.^3',
      'More.^2-1',
      'more.^2-2',
      'Still.^2-3',
    ]);
  });

  it('may cite several notes at one place', async () => {
    expect(await markersIn(lines('One.1 Two.2', 'Both.3,4 Range.5–7 Eight.8'))).toEqual([
      'One.^1',
      'Two.^2',
      'Both.^3',
      '^4',
      'Range.^5',
      '^6',
      '^7',
      'Eight.^8',
    ]);
  });
});

describe('markers of other kinds', () => {
  it('are superscript digits; powers and units are none', async () => {
    expect(await markersIn(lines('One.¹ It had 40 m² and x² and 10².', 'Two,² three³ and twelve.⁴'))).toEqual(
      ['One.^1', 'Two,^2', 'three^3', 'twelve.^4'],
    );
  });

  it('are numbers in brackets, which may cite a note again', async () => {
    const text = lines('One [1]. Two.[2] Once more [1], and [1950] was dry.', 'Three [3, 4].');
    expect(await markersIn(text)).toEqual(['One^1', 'Two.^2', 'more^1', 'Three^3', '^4']);
  });

  it('are stars and daggers that a note answers to; emphasis is none', async () => {
    const text = `A word* and *no* note.† ${long}\n\n* The first note.\n\n† The second note.\n`;
    const { passage, notes } = await imported('x.txt', text);
    expect(passage).toContain('A word[^star-1] and \\*no\\* note.[^star-2]');
    expect(notes).toEqual(['star-1: The first note.', 'star-2: The second note.']);
  });
});

describe('notes at the end', () => {
  it('are found under a heading, each with its further paragraphs', async () => {
    const text = `One.1 ${long}\n\nTwo.2 ${long}\n\nNotes\n\n1. The first note\nruns on.\n\nAnd has a second paragraph.\n\n2. The second.\n`;
    const { notes, codes } = await imported('x.txt', text);
    expect(notes.map((note) => note.replace(/\s+/g, ' '))).toEqual([
      '1: The first note runs on. And has a second paragraph.',
      '2: The second.',
    ]);
    expect(codes).toEqual([]);
  });

  it('are found without one where the text cites them; a list that nothing cites stays text', async () => {
    const cited = await imported('x.txt', `One.1 ${long}\n\nTwo.2 ${long}\n\n[1] First.\n[2] Second.\n`);
    expect(cited.notes).toEqual(['1: First.', '2: Second.']);
    const list = await imported('x.txt', `Do this: ${long}\n\n1. Wash.\n\n2. Dry.\n`);
    expect(list.notes).toEqual([]);
    expect(list.passage).toContain('1\\. Wash.');
  });

  it('stand at the foot of each page, and may begin again there', async () => {
    const text = `Alpha.1 ${long}\n\n1 Note of the first page.\n\n12\n\fBeta.1 ${long}\n\n1 Note of the second page.\n\n13\n`;
    const { passage, notes } = await imported('x.txt', text);
    expect(passage).toContain('Alpha.[^1]');
    expect(passage).toContain('Beta.[^2-1]');
    expect(notes).toEqual(['1: Note of the first page.', '2-1: Note of the second page.']);
  });

  it('are reported where nothing cites them', async () => {
    const { codes } = await imported(
      'x.txt',
      `One.1 Two.2 ${long}\n\nNotes\n1. First.\n2. Second.\n3. Third.\n`,
    );
    expect(codes).toEqual(['note-unused: 3']);
  });
});

describe('stars of a plain text', () => {
  it('are no markers where they are around words', async () => {
    for (const said of ['It is *rather* late.', 'It is a*rather* late.', '“*Late*,” he said.']) {
      const { notes, passage } = await imported(
        'x.txt',
        `${said}\n\nThey sold:\n\n* a rope, *worn*\n\n* tar`,
      );
      expect(notes).toEqual([]);
      expect(passage).toContain('a rope');
    }
  });

  it('are markers where a word has one and a note begins with it', async () => {
    const { notes } = await imported('x.txt', 'The gates stayed shut.* Nobody came.\n\n* So the log.');
    expect(notes).toHaveLength(1);
  });
});

function taken(...texts: string[]): { texts: string[]; removed: (string | undefined)[] } {
  const log = createImportLog();
  const lines = texts.map((text, at) => ({ text, line: at + 1, page: 0 }));
  const kept = removePrintedPages(lines, log).map(({ text }) => text);
  return { texts: kept, removed: log.decisions.map(({ removed }) => removed) };
}

describe('numbers of printed pages', () => {
  it('go out of sentences and words, whatever they are called', () => {
    const { texts, removed } = taken(
      'The har[Pg 13]bour [Page 14] master {pg. xiv} sent',
      '[p. 15]for help.',
    );
    expect(texts).toEqual(['The harbour master sent', 'for help.']);
    expect(removed).toEqual(['[Pg 13]', '[Page 14]', '{pg. xiv}', '[p. 15]']);
  });

  it('go where they stand alone in braces and count up', () => {
    expect(taken('one {12} two', 'three {13}', 'fo{14}ur').texts).toEqual(['one two', 'three', 'four']);
  });

  it('are not what stands in braces otherwise', () => {
    const texts = ['one {12} two', 'three {19}', 'four {14}'];
    expect(taken(...texts)).toEqual({ texts, removed: [] });
    expect(taken('one {12}', 'two {13}').removed).toEqual([]);
  });

  it('are not words and references in brackets', () => {
    const texts = ['See [page nine], [Pages of the log] and [p. ix–xi].', 'He paid [12] of them.'];
    expect(taken(...texts)).toEqual({ texts, removed: [] });
  });

  it('stay where they were asked for', () => {
    const log = createImportLog(['page-number:1:1']);
    const lines = removePrintedPages([{ text: 'a [Pg 1] b [Pg 2]', line: 1, page: 0 }], log);
    expect(lines[0]?.text).toBe('a [Pg 1] b');
  });
});
