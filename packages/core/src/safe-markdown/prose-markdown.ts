import { blocksIn } from '../markdown/blocks-in.ts';
import { scanPart } from '../markdown/chunk/scan-part.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Block, Prose } from '../model/block.ts';
import type { Lesson } from '../model/lesson.ts';
import { blocksMarkdown } from './block-markdown.ts';
import { NO_CODE } from './code-markdown.ts';
import { escapeLineStart, escapeMarkdown } from './escape-markdown.ts';
import type { MarkdownOptions } from './markdown-options.ts';
import { asSafe, joinMarkdown, type SafeMarkdown } from './safe-markdown.ts';

/**
 * Most units of Markdown that are made of one prose. VS Code cuts what is longer than 100,000 units wherever that is,
 * also in the middle of code, the rest of which would then be read as Markdown.
 */
const MOST = 50_000;
/** Most units that one unit of text becomes. */
const LONGEST_ESCAPE = 6;

/** Prose of a lesson as Markdown, for where VS Code shows Markdown and nothing else. Too much of it is cut. */
export function proseMarkdown(_lesson: Lesson, prose: Prose, options: MarkdownOptions = {}): SafeMarkdown {
  return markdownOf(prose, options);
}

function markdownOf(prose: Prose, options: MarkdownOptions): SafeMarkdown {
  const shown: SafeMarkdown[] = [];
  let length = 0;
  for (const block of prose) {
    const markdown = blockMarkdown(block, options);
    if (length + markdown.length > MOST) {
      shown.push(shown.length === 0 ? beginningOf(block) : asSafe('…'));
      break;
    }
    shown.push(markdown);
    length += markdown.length + 2;
  }
  return joinMarkdown(shown);
}

/** Markdown that somebody wrote outside of a lesson, as an answer in the workbook, in the same safe form. */
export function writtenMarkdown(text: string, options: MarkdownOptions = {}): SafeMarkdown {
  // Without the blank line it might begin with front matter.
  const part = scanPart({ path: 'written.md', text: `\n${text}` });
  return markdownOf(blocksIn(part, 0, part.tokenCount), options);
}

function blockMarkdown({ tokens, from, to, span }: Block, options: MarkdownOptions): SafeMarkdown {
  return blocksMarkdown({ file: span.file, options, noCode: NO_CODE.text, depth: 0 }, tokens, from, to);
}

/** How a block begins that is too long to be shown, without its form. */
function beginningOf(block: Block): SafeMarkdown {
  const words = plainText([block])
    .slice(0, MOST / LONGEST_ESCAPE)
    .replace(/\p{Cs}$/u, '');
  return asSafe(`${escapeLineStart(escapeMarkdown(words))}…`);
}
