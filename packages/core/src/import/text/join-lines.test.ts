import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';

/** A text wrapped at a width, as an editor does it. */
function wrap(text: string, width = 60): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}

const first =
  'The harvest had been poor for three years, and nobody in the valley believed any longer that the next one would be better, whatever the priests said about patience and about the rewards that wait for those who have it.';
const second =
  'So they sold the cattle, one beast after the other, until the stables stood empty and the children played in them. In the spring a letter came from the city, and everything that had been certain was no longer so.';

const blocks = async (text: string): Promise<string[]> =>
  (await imported('x.txt', text)).passage.replace(/^## Passage\n\n/, '').split('\n\n');

describe('lines', () => {
  it('that were wrapped are joined, blank lines part paragraphs', async () => {
    expect(await blocks(`${wrap(first)}\n\n${wrap(second)}\n`)).toEqual([first, second]);
  });

  it('of uneven length are prose where a word is divided at the end of one', async () => {
    const divided = `Then came the dry years. It rained on few days a year, and people left; by\nthe end nobody remained. The airfield brought work, not wa-\nter.`;
    expect(await blocks(`${wrap(first, 90)}\n\n${divided}\n`)).toEqual([
      first,
      divided.replace('wa-\n', 'wa').replaceAll('\n', ' '),
    ]);
  });

  it('that are indented begin paragraphs', async () => {
    expect(await blocks(`   ${wrap(first)}\n   ${wrap(second)}\n`)).toEqual([first, second]);
  });

  it('of verse stay lines', async () => {
    const verse = 'The rain came down,\nthe river rose,\nand nobody knew\nwhere water goes.';
    expect(await blocks(`${wrap(first)}\n\n${verse}\n\n${wrap(second)}\n`)).toEqual([
      first,
      verse.replaceAll('\n', '\\\n'),
      second,
    ]);
  });

  it('with line breaks of every kind are read', async () => {
    expect(await blocks(`${wrap(first)}\n\n${wrap(second)}`.replaceAll('\n', '\r\n'))).toEqual([
      first,
      second,
    ]);
    expect(await blocks(`${wrap(first)}\n\n${wrap(second)}`.replaceAll('\n', '\r'))).toEqual([first, second]);
  });
});

describe('hyphens at the end of lines', () => {
  const around = (end: string, start: string): string =>
    `${wrap(first)}\nand so it went on for a long time with all the ${end}\n${start} that they had, until at last it ended in the third year.\n\n${wrap(second)}`;

  it('go where a word was only divided', async () => {
    expect(await blocks(around('inter-', 'national friends'))).toEqual([
      expect.stringContaining('all the international friends'),
      second,
    ]);
  });

  it('stay before a capital or a number, after such as self-, and where the text has the compound elsewhere', async () => {
    expect((await blocks(around('Anglo-', 'American friends')))[0]).toContain('Anglo-American friends');
    expect((await blocks(around('B-', '29 planes')))[0]).toContain('B-29 planes');
    expect((await blocks(around('self-', 'made men')))[0]).toContain('self-made men');
    expect((await blocks(`${around('mid-', 'wife tales')} A mid-wife came.`))[0]).toContain('mid-wife tales');
  });

  it('stay, and are reported, where both halves are words of the text', async () => {
    const { passage, codes } = await imported('x.txt', `${around('cattle-', 'children friends')}`);
    expect(passage).toContain('cattle-children friends');
    expect(codes).toEqual([expect.stringMatching(/^import-hyphen/)]);
  });
});

describe('pages', () => {
  it('lose their numbers and heads, and a sentence that they divided is whole again', async () => {
    const words = first.split(' ');
    const page = (n: number, ...texts: string[]): string =>
      `THE VALLEY IN WINTER\n\n${texts.map((text) => wrap(text)).join('\n\n')}\n\n${n}\n`;
    const text = [
      page(12, words.slice(0, 20).join(' ')),
      page(13, words.slice(20).join(' '), second),
      page(14, first),
    ].join('\n');
    expect(await blocks(text)).toEqual([first, second, first]);
  });

  it('that form feeds divide do too', async () => {
    const words = second.split(' ');
    const text = `${wrap(first)}\n\n${wrap(words.slice(0, 15).join(' '))}\n- 7 -\n\f${wrap(words.slice(15).join(' '))}\n- 8 -\n`;
    expect(await blocks(text)).toEqual([first, second]);
  });

  it('a number alone on its line stays where nothing says that it is a page', async () => {
    const { passage, codes } = await imported('x.txt', `${wrap(first)}\n\n1950\n\n${wrap(second)}\n`);
    expect(passage).toContain('1950');
    expect(codes).toEqual(['import-page-number: 1950']);
  });
});

describe('a text out of a PDF', () => {
  it('has its title, its chapters, its verse and its notes, and nothing of its pages', async () => {
    const source = `                       THE WINTER WAR
                    A Short History

1

The armies met at the river on the third of Novem-
ber 1939, in weather that nobody had expected.1 The
general, who had been promised 25,000 men and 1,200
horses, found perhaps half of that number. “We can-
not attack,” he wrote to the capital, “before the ice
bears.”2 The answer came within hours: attack.

It is often said that the war was decided in Decem-
                            12
THE WINTER WAR

ber; the documents tell another story.3 On 6 Decem-
ber the 44th Division stood at mile 27.5 of the Raate
road, and it was −40°.4 By the 1940s it was a legend.

2

The second campaign cost $4.5 million a day, said Res-
olution 82.5 The self-governing districts and the state-
owned railways refused to pay.6
                            13
THE WINTER WAR

Nobody has counted the dead. A poem of the time says:

   The snow is deep,
   the nights are long,
   and those who sleep
   have heard no song.7

NOTES

1. Army Archives, box 12, pp. 14–15. The date
   is disputed; see note 5.
2. Letter of 4 November 1939.
3. Compare J. Historian, The Ice (London, 1962), 93.
4. War diary.
5. Parliamentary papers, no. 17.

   A second paragraph.
6. Ibid., no. 18.
7. Quoted from memory.
`;
    const { title, passage, notes, codes } = await imported('x.txt', source);
    expect(title).toBe('THE WINTER WAR');
    expect(passage).toBe(`A Short History

## 1

The armies met at the river on the third of November 1939, in weather that nobody had expected.[^1] The general, who had been promised 25,000 men and 1,200 horses, found perhaps half of that number. “We cannot attack,” he wrote to the capital, “before the ice bears.”[^2] The answer came within hours: attack.

It is often said that the war was decided in December; the documents tell another story.[^3] On 6 December the 44th Division stood at mile 27.5 of the Raate road, and it was −40°.[^4] By the 1940s it was a legend.

## 2

The second campaign cost $4.5 million a day, said Resolution 82.[^5] The self-governing districts and the state-owned railways refused to pay.[^6]

Nobody has counted the dead. A poem of the time says:

The snow is deep,\\
the nights are long,\\
and those who sleep\\
have heard no song.[^7]`);
    expect(notes).toHaveLength(7);
    expect(notes[4]).toBe('5: Parliamentary papers, no. 17.\n\n    A second paragraph.');
    expect(codes).toEqual(['import-hyphen: owned']);
  });
});

describe('headings', () => {
  it('are short lines alone; the first one is the title', async () => {
    const { title, passage } = await imported(
      'x.txt',
      `The valley in winter\n\n${wrap(first)}\n\nChapter 1\n\n${wrap(second)}\n\nThe letter\n\n${wrap(first)}\n`,
    );
    expect(title).toBe('The valley in winter');
    expect(passage.match(/^#.*$/gm)).toEqual(['## Chapter 1', '## The letter']);
  });

  it('are made where a text has none', async () => {
    const { passage } = await imported('x.txt', Array.from({ length: 24 }, () => first).join('\n'));
    expect(passage.match(/^#.*$/gm)).toEqual([
      '## Paragraphs 1–8',
      '## Paragraphs 9–16',
      '## Paragraphs 17–24',
    ]);
  });
});
