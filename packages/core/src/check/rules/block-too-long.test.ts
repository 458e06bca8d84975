import { describe, expect, it } from 'vitest';
import { findings } from '../../testing/parse-text.ts';

describe('block-too-long', () => {
  const long = `${'word[^1] '.repeat(3000)}end`;

  it('finds a paragraph longer than the limit', () => {
    expect(findings('block-too-long', `Short.\n\n${long}\n`)).toEqual([long]);
  });

  it('finds a heading longer than the limit', () => {
    expect(findings('block-too-long', `# ${long}\n\nShort.\n`)).toEqual([`# ${long}`]);
  });

  it('accepts a long text in paragraphs', () => {
    expect(findings('block-too-long', long.replaceAll(' ', '\n\n'))).toEqual([]);
  });

  it('accepts long code, which is not searched', () => {
    expect(findings('block-too-long', `\`\`\`\n${long}\n\`\`\`\n`)).toEqual([]);
  });
});
