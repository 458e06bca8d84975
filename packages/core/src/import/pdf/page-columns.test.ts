import { describe, expect, it } from 'vitest';
import { imported } from '../../testing/imported.ts';
import { type PdfPiece, pdfFile, pdfLines } from '../../testing/pdf-file.ts';

const passage = async (pages: readonly (readonly PdfPiece[])[]): Promise<string> =>
  (await imported('harbour.pdf', await pdfFile(pages))).passage.replace(/^## Passage\n\n/, '');

const ACROSS = 'The dockers had walked out at noon, and nobody in the town believed that';

describe('columns of a PDF', () => {
  const column = (words: string): string[] =>
    Array.from({ length: 9 }, (_, at) => `${words} line ${'abcdefghi'[at]} of it goes on`);
  const two = [
    ...pdfLines(column('first'), { x: 40, y: 90 }),
    ...pdfLines(column('second'), { x: 230, y: 90 }),
  ];
  const inOrder = `${column('first').join(' ')} ${column('second').join(' ')}`;

  it('are read one after the other, whatever order the file has', async () => {
    expect(await passage([two])).toBe(inOrder);
    expect(await passage([two.toSorted((a, b) => a.y - b.y || b.x - a.x)])).toBe(inOrder);
  });

  it('may be three with narrow gutters, whose lines stand on baselines of their own and are of any length', async () => {
    const narrow = (words: string): string[] =>
      Array.from(
        { length: 12 },
        (_, at) => `${words} of a row ${'abcdefghijkl'[at]} goes${' so'.repeat((at * 7) % 4)}`,
      );
    const columns = ['one', 'two', 'three'].map((words, at) => ({ lines: narrow(words), at }));
    const text = await passage([
      columns.flatMap(({ lines, at }) => pdfLines(lines, { x: 30 + at * 132, y: 90 + at * 4 })),
    ]);
    const words = text.split(/\s+/).filter((word) => /^(?:one|two|three|[b-l])$/.test(word));
    expect(words.join(' ')).toBe(
      ['one', 'two', 'three']
        .flatMap((name) => [...'abcdefghijkl'].map((letter) => (letter === 'a' ? name : `${name} ${letter}`)))
        .join(' '),
    );
  });

  it('begin below a title that goes over both, and end above text that does', async () => {
    const over = pdfLines([ACROSS], { x: 40, y: 300 });
    const title = { text: 'A title that stands over both of them', x: 60, y: 60, size: 18 };
    const text = await passage([[title, ...two, ...over]]);
    expect(text).toBe(`${inOrder}\n\n${ACROSS}`);
  });

  it('are no cells of a table: its rows stay rows', async () => {
    const table = ['rope', 'tar', 'sail', 'coal', 'salt', 'corn', 'wine', 'wool'].flatMap((name, row) => [
      { text: name, x: 50, y: 60 + row * 30 },
      { text: `${row} lb`, x: 250, y: 60 + row * 30 },
    ]);
    const text = await passage([table]);
    for (const [row, name] of ['rope', 'tar', 'sail'].entries()) expect(text).toContain(`${name} ${row} lb`);
  });

  it('are no cells of a table that are full either', async () => {
    const table = Array.from({ length: 12 }, (_, row) => [
      { text: `0${row % 9}/07/1950`, x: 40, y: 60 + row * 14 },
      { text: `1${row % 9}/08/1950`, x: 110, y: 60 + row * 14 },
      { text: `The ${'abcdefghijkl'[row]} harbour company`, x: 180, y: 60 + row * 14 },
      { text: `Shut for ${row}`, x: 320, y: 60 + row * 14 },
    ]).flat();
    expect(await passage([table])).toContain('00/07/1950 10/08/1950 The a harbour company Shut for 0');
  });

  const left = column('first').map((text) => text.replace('goes on', 'goes on here'));
  const right = column('second').map((text) => text.replace('goes on', 'goes on there'));
  /** Below so much over both columns that no empty strip divides the page. */
  const over = Array.from({ length: 12 }, (_, at) => ({ text: ACROSS, x: 40, y: 40 + at * 13.75, size: 10 }));
  const below = (lines: readonly string[], x: number): PdfPiece[] => pdfLines(lines, { x, y: 230 });

  it('are told by the order of the file where much stands over them', async () => {
    const text = await passage([[...over, ...below(left, 40), ...below(right, 230)]]);
    expect(text).toContain(`${left.join(' ')} ${right.join(' ')}`);
  });

  it('do not join a divided word with a line that the file has elsewhere', async () => {
    const divided = [...left.slice(0, -1), 'a first line that ends with half of an inter-'];
    const caption = pdfLines(['below a picture of a ship that left the quay'], { x: 230, y: 230 });
    const rest = pdfLines(['national committee', ...right], { x: 230, y: 260 });
    const { passage: text, codes } = await imported(
      'harbour.pdf',
      await pdfFile([[...below(divided, 40), ...rest, ...caption]]),
    );
    expect(text).not.toContain('interbelow');
    expect(codes.join()).toContain('import-divided');
  });
});
