import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';

const BOOK = 'The harbour was shut at noon.\n\nNobody came before the autumn rain.';
const HEAD =
  'The Project Gutenberg eBook of The Harbour\n\nThis eBook is for the use of anyone anywhere at no cost.\n\nTitle: The Harbour\n\nAuthor: Ada Writer\n\nLanguage: French\n\n';
const FOOT = '\n\nUpdated editions will replace the previous one.\n\n1.E.2. You may copy it.';
const read = (text: string): ReturnType<typeof imported> => imported('x.txt', text);

describe('the licence of Project Gutenberg', () => {
  const forms: Readonly<Record<string, readonly [start: string, end: string]>> = {
    'of today': [
      '*** START OF THE PROJECT GUTENBERG EBOOK THE HARBOUR ***',
      '*** END OF THE PROJECT GUTENBERG EBOOK THE HARBOUR ***',
    ],
    'of 2005': [
      '*** START OF THIS PROJECT GUTENBERG EBOOK THE HARBOUR ***',
      'End of the Project Gutenberg EBook of The Harbour, by Ada Writer',
    ],
    'of 1995': [
      '*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*',
      'End of Project Gutenberg Etext of The Harbour',
    ],
  };
  for (const [name, [start, end]] of Object.entries(forms))
    it(`is taken out and listed, in the words ${name}`, async () => {
      const { passage, title, front, decisions } = await read(`${HEAD}${start}\n\n${BOOK}\n\n${end}${FOOT}`);
      expect(passage).toBe(`## Passage\n\n${BOOK}`);
      expect(title).toBe('The Harbour');
      expect(front).toContain('author: Ada Writer');
      expect(front).toContain('language: fr');
      const licence = decisions.filter(({ kind }) => kind === 'licence');
      expect(licence).toHaveLength(2);
      expect(licence.map(({ removed = '' }) => removed).join()).toContain('1.E.2. You may copy it.');
    });

  it('stays where only its name is in the text', async () => {
    const text = `${BOOK}\n\nThis was found at Project Gutenberg, as everybody knows.`;
    const { passage, decisions } = await read(text);
    expect(passage).toContain('found at Project Gutenberg');
    expect(decisions.filter(({ kind }) => kind === 'licence')).toEqual([]);
  });

  it('may be asked for', async () => {
    const text = `${HEAD}*** START OF THE PROJECT GUTENBERG EBOOK THE HARBOUR ***\n\n${BOOK}`;
    const first = (await read(text)).decisions.find(({ kind }) => kind === 'licence');
    const { passage } = await imported('x.txt', text, { otherwise: [String(first?.id)] });
    expect(passage).toContain('at no cost');
  });
});

describe('stamps of archives', () => {
  it('are taken out wherever they stand, and listed', async () => {
    const stamps = [
      'This content downloaded from 128.0.0.1 on Mon, 6 Jul 2020 10:00:00 UTC',
      'All use subject to https://about.jstor.org/terms',
      'Downloaded from https://academic.oup.com/x by guest on 6 July 2020',
    ];
    for (const stamp of stamps) {
      const { passage, decisions } = await read(`The gates stayed shut.\n\n${stamp}\n\nNobody came.`);
      expect(passage).toBe('## Passage\n\nThe gates stayed shut.\n\nNobody came.');
      expect(decisions.find(({ kind }) => kind === 'licence')?.removed).toBe(stamp);
    }
  });

  it('are told from sentences that begin alike', async () => {
    const { passage } = await read('The log.\n\nDownloaded from the ship, the coal lay on the quay.');
    expect(passage).toContain('Downloaded from the ship');
  });
});
