import { describe, expect, it } from 'vitest';
import { imported } from '../../../testing/imported.ts';
import { docxFile, wordParagraph as p, wordRun as r } from '../../../testing/office-files.ts';

const S =
  'The gates of the port stayed shut, and nobody in the town believed that help would come before the rain. ';
const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const note = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
const passage = async (body: string, footnotes: readonly string[] = []): Promise<string> =>
  (await imported('x.docx', docxFile({ body, footnotes }))).passage.replace(/^## Passage\n\n/, '');

describe('what is cut of a long Word document', () => {
  it('is one table again, with the notes of its rows', async () => {
    const row = (at: number): string =>
      `<w:tr><w:tc>${p(r(`${at} ${S}`) + (at % 900 === 1 ? note(2 + (at - 1) / 900) : ''))}</w:tc><w:tc>${p(r('Cell'))}</w:tc></w:tr>`;
    const text = await passage(`${p(r('Before.'))}<w:tbl>${many(1900, row)}</w:tbl>${p(r('After.'))}`, [
      'One.',
      'Two.',
      'Three.',
    ]);
    // A table that is far too long is several in a lesson.
    const rows = text.split('\n').filter((line) => /^\| \d+ The gates/.test(line));
    expect(rows.map((line) => Number(/\d+/.exec(line)?.[0]))).toEqual([...Array(1900).keys()]);
    expect(text.match(/^\| [^\d\s-]/gm)).toBeNull();
    expect([...text.matchAll(/\[\^(\d)\]/g)].map(([, label]) => label)).toEqual(['1', '2', '3']);
    expect(text).toMatch(/Before\.\n[\s\S]*\| Cell \|\n\nAfter\.$/);
  });

  it('is one paragraph again, a word of two runs at the cut too', async () => {
    const runs = many(6000, (at) => r(`${at % 2 === 0 ? 'har' : 'bour '}`) + (at % 2 === 0 ? '' : r('so ')));
    for (const style of [undefined, 'Quote']) {
      const text = await passage(p(runs, style), []);
      expect(text.replace(/^> ?/gm, '').replace(/\s+/g, ' ').trim()).toBe('harbour so '.repeat(3000).trim());
    }
  });
});
