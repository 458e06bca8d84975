import { blocksIn } from '../markdown/blocks-in.ts';
import { scanPart } from '../markdown/chunk/scan-part.ts';
import { blocksAsMarkdown } from './prose-markdown.ts';
import type { MarkdownOptions, SafeMarkdown } from './safe-markdown.ts';

/** Returns Markdown written outside of a lesson, such as an answer in the workbook, in the same safe form. */
export function writtenMarkdown(text: string, options: MarkdownOptions = {}): SafeMarkdown {
  // Without the blank line it might begin with front matter.
  const part = scanPart({ path: 'written.md', text: `\n${text}` });
  return blocksAsMarkdown(blocksIn(part, 0, part.tokenCount), options);
}
