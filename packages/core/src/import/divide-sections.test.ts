import { describe, expect, it } from 'vitest';
import { imported } from '../testing/imported.ts';
import { docxFile, wordParagraph, wordRun } from '../testing/office-files.ts';

const bold = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
const text = wordParagraph(wordRun('It rained for forty days, and nobody was ready for it.'));
const headings = (passage: string): string[] => passage.match(/^## .*/gm) ?? [];

describe('lines in bold alone', () => {
  it('are headings where a document has none', async () => {
    const body = [bold('The rain'), text, bold('What came of it:'), text].map((one) =>
      one === text ? one : wordParagraph(one),
    );
    const { passage } = await imported('x.docx', docxFile({ body: body.join('') }));
    expect(headings(passage)).toEqual(['## The rain', '## What came of it:']);
    expect(passage).not.toContain('**');
  });

  it('stay bold where that is asked for', async () => {
    const markdown = '**The rain**\n\nIt rained.\n\n**The snow**\n\nIt snowed.\n\n**The wind**\n\nIt blew.\n';
    const { passage, decisions } = await imported('x.md', markdown);
    expect(headings(passage)).toEqual(['## The rain', '## The snow', '## The wind']);
    const [first] = decisions.filter(({ kind }) => kind === 'section');
    const turned = await imported('x.md', markdown, { otherwise: [first?.id ?? ''] });
    expect(turned.passage).toContain('**The rain**');
    expect(headings(turned.passage)).toEqual(['## The snow', '## The wind']);
  });

  it.each([
    ['beside headings', '# T\n\n## A\n\n**One**\n\ntext\n\n**Two**\n\ntext\n'],
    ['alone in the text', '**One**\n\ntext\n\nmore text\n'],
    ['that are sentences', '**Nobody slept.**\n\ntext\n\n**It rained!**\n\ntext\n'],
    ['that hold more than words in bold', '**One** and **two**\n\ntext\n\n**Two**[^1]\n\ntext\n\n[^1]: x\n'],
    ['with nothing below them', 'text\n\n**One**\n\n**Two**\n'],
  ])('are none %s', async (_, markdown) => {
    const { passage } = await imported('x.md', markdown);
    for (const line of markdown.match(/^\*\*.*/gm) ?? []) expect(passage).toContain(line);
  });
});
