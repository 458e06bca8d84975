import { describe, expect, it } from 'vitest';
import { imported } from '../testing/imported.ts';
import { dividedBlock } from './divided-block.ts';

const block = (markdown: string): ReturnType<typeof dividedBlock> =>
  dividedBlock({ kind: 'block', markdown });
const words = (parts: ReturnType<typeof dividedBlock>): string =>
  (
    parts
      .map(({ markdown }) => markdown)
      .join('\n')
      .match(/\w+/g) ?? []
  ).join(' ');

describe('a block', () => {
  it('stays one where it is no longer than a chapter', () => {
    const quote = Array.from({ length: 500 }, () => '> The gates stayed shut.').join('\n>\n');
    expect(block(quote)).toHaveLength(1);
  });

  it('is several where it is far too long, with the same words', () => {
    const quote = Array.from({ length: 20_000 }, (_, at) => `> The gates stayed shut ${at}.`).join('\n>\n');
    expect(block(quote).length).toBeGreaterThan(2);
    expect(words(block(quote))).toBe(words([{ kind: 'block', markdown: quote }]));
  });

  it('is not divided in code', () => {
    const quote = `> \`\`\`\n${'> a\n>\n'.repeat(60_000)}> \`\`\``;
    expect(block(quote)).toHaveLength(1);
  });

  it('has rows of a table that are none of its head', async () => {
    const rows = Array.from(
      { length: 9000 },
      (_, at) => `<tr><td>rope of the quay</td><td>${at} lb</td></tr>`,
    );
    const { passage, codes } = await imported('x.html', `<h1>T</h1><table>${rows.join('')}</table>`);
    expect(passage.match(/^\|(?: {5}\|)+$/gm)?.length).toBeGreaterThan(0);
    expect(passage).toContain('| rope of the quay | 8999 lb |');
    expect(codes).toEqual([]);
  });
});
