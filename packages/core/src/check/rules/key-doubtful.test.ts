import { describe, expect, it } from 'vitest';
import { fixesFor, plainText, renderPassage } from '../../index.ts';
import { applyEdits } from '../../model/text-edit.ts';
import { findings, frontMatter, parseText } from '../../testing/parse-text.ts';

const part = (mark: string, more = 'SECRET of the radio.') =>
  `# Questions\n\n## Why?\n<!-- question id=q section=s -->\n\nFind two reasons.\n\n${mark}\n\n${more}\n\n## Next\n<!-- question id=next section=s -->\n\nSay more.\n`;
const lesson = (mark: string, more?: string) => ({
  'lesson.md': `${frontMatter}## S\n<!-- section id=s -->\n\nText.\n`,
  'questions.md': part(mark, more),
});
const told = (mark: string, more?: string) => {
  const { lesson: parsed, broken } = parseText(lesson(mark, more));
  return { html: renderPassage(parsed), broken, keys: parsed.questions.map(({ key }) => plainText(key)) };
};

describe('key-doubtful', () => {
  it.each([
    ['<!– key –>', ['<!– key –>']],
    ['    <!-- key -->', ['<!-- key -->']],
    ['\t<!-- key -->', ['<!-- key -->']],
    ['### <!– key –>', ['<!– key –>']],
    ['## Key', ['## Key']],
    ['**Answer:** SECRET', ['**Answer:** SECRET']],
    ['<details>\n<summary>Answer</summary>', ['<summary>Answer</summary>']],
    ['> [!KEY]', ['> [!KEY]']],
    ['`<!-- key -->`', ['<!-- key -->']],
    ['Give three lines. `<!-- key -->`', ['<!-- key -->']],
    ['Give three lines `<!-- key -->`', ['<!-- key -->']],
    ['Give three lines: `<!-- key -->`\nand more', ['<!-- key -->']],
    ['<!\n-- key -->', ['<!\n-- key -->']],
    ['<!\n\n-- key -->', ['-- key -->']],
  ])('finds %j, and shows nothing behind it', (mark, places) => {
    const { html, keys, broken } = told(mark);
    expect(findings('key-doubtful', lesson(mark))).toEqual(places);
    expect(broken).toEqual(broken.filter((rule) => rule === 'key-doubtful' || rule === 'html-shown'));
    expect(html).not.toContain('SECRET');
    expect(html).toContain('Find two reasons.');
    expect(html).toContain('Say more.');
    expect(keys).toEqual([expect.stringContaining('SECRET'), '']);
  });

  it.each([
    ['a mark in a paragraph', 'One more. <!– key –> SECRET'],
    ['a mark in a quote', '> <!– key –>\n> SECRET'],
    ['a mark in a hint', '> [!TIP]\n> Read.\n<!– key –>\nSECRET'],
    ['a mark in a list', '- one\n  <!– key –>\n- SECRET'],
    ['a mark in a table', '| a | b |\n|---|---|\n| <!– key –> | SECRET |'],
    ['a mark in a note', '[^1]: A note.\n<!– key –>\nSECRET'],
    ['a mark at the end of code', '```\ncode\n```<!-- key -->\n\nSECRET'],
    ['a mark in its first line', '<!-- kye --> SECRET'],
  ])('finds %s, and shows nothing from its block on', (_what, mark) => {
    const { html } = told(mark);
    expect(findings('key-doubtful', lesson(mark))).toHaveLength(1);
    expect(html).not.toContain('SECRET');
  });

  it.each([
    ['a proper mark', '<!-- key -->'],
    ['one in capitals with a colon', '<!-- KEY: -->'],
    ['prose about keys and answers', 'The key to the war was supplies. Answer in two sentences.'],
    ['a heading about them', '### The key to the war\n\n### Answer this first, please'],
    ['options and cells of these words', '- Key\n- Answer\n\n| Key | Answer |\n|---|---|\n| a | b |'],
    ['an example in a fence', '```\n<!-- kye -->\n```'],
    ['code among words', 'A line `<!-- key -->` begins the key.'],
    ['code at the end of a sentence', 'The key begins at the line `<!-- key -->`.'],
    ['code at the end of a line', 'Below the task the line `<!-- key -->`\nbegins the key.'],
    [
      'remarks',
      '<!-- check the date before autumn -->\n\n<!-- see the key on the map of 1950 and compare -->',
    ],
    ['arrows', 'From the key --> to the door.'],
  ])('accepts %s', (_what, mark) => {
    expect(findings('key-doubtful', lesson(mark, 'More.'))).toEqual([]);
  });

  it('accepts what comes behind the key has begun', () => {
    expect(
      findings('key-doubtful', lesson('<!-- key -->', '### Model answer\n\n<!– key –>\n\nMore.')),
    ).toEqual([]);
  });

  it('is found in the passage only where it can be nothing else', () => {
    const passage = (line: string) =>
      `## S\n<!-- section id=s -->\n\nText.\n\n${line}\n\nMore.\n\n## T\n<!-- section id=t -->\n\nEnd.\n`;
    const shown = (line: string) =>
      parseText(passage(line)).lesson.sections.map(({ blocks }) => plainText(blocks));
    expect(shown('<!– key –>')).toEqual(['Text.', 'End.']);
    expect(shown('<!-- key -->')).toEqual(['Text.', 'End.']);
    expect(shown('Key')).toEqual(['Text. Key More.', 'End.']);
    expect(shown('<!-- see -->')).toEqual(['Text. More.', 'End.']);
  });

  it.each([
    ['<!– kye –>', '<!-- key -->'],
    ['    <!-- key -->', '<!-- key -->'],
    ['> **<!— key —>**', '<!-- key -->'],
    ['1. &lt;!-- Antwort --&gt;', '<!-- key -->'],
    ['One more. <!– key –> SECRET', 'One more. \n\n<!-- key -->\n\n SECRET'],
    ['<!-- key for teachers -->', '<!-- key -->\n<!-- key for teachers -->'],
    ['### Model answer', '<!-- key -->\n\n### Model answer'],
    ['**Answer:** SECRET', '<!-- key -->\n\n**Answer:** SECRET'],
  ])('is mended from %j to %j', (mark, mended) => {
    const { lesson: parsed, diagnostics } = parseText(lesson(mark));
    const broken = diagnostics.find(({ rule }) => rule === 'key-doubtful');
    const [fix] = broken ? fixesFor(broken, parsed) : [];
    const text = applyEdits(part(mark), fix?.edits ?? []);
    expect(text).toBe(part(mended));
    expect(parseText({ ...lesson(mark), 'questions.md': text }).broken).toEqual([]);
  });
});
