import type { Token } from 'markdown-it';
import type { PlacedHeading, ScannedComment, ScannedPart } from '../../markdown/chunk/chunk.ts';
import { readMark } from '../../markdown/comment-marks.ts';
import { markValue } from '../../model/mark.ts';
import { labelKey } from '../../model/note.ts';
import type { Steps } from '../../turns/in-turns.ts';
import type { DraftBlock, DraftItem, DraftNote } from '../draft.ts';
import type { ImportLog } from '../import-log.ts';
import { ImportRefused } from '../import-refused.ts';
import { createIds } from '../slug.ts';
import { itemOfLine } from './carpentries.ts';
import { partTokens } from './part-tokens.ts';
import { scanInSteps } from './scan-in-steps.ts';

/** Divides Markdown into the blocks of a draft, and extracts its notes. */
export function* markdownBlocks(
  text: string,
  items: readonly DraftItem[],
  log: ImportLog,
): Steps<{ readonly body: DraftBlock[]; readonly notes: DraftNote[] }> {
  const part = yield* scanInSteps(text);
  const body: DraftBlock[] = [];
  const notes: DraftNote[] = [];
  const definitions = new Map(part.definitions.map((definition) => [definition.token, definition]));
  const tokens = partTokens(part);
  const starts = tokens.flatMap(({ token, index, map }) =>
    token.level === 0 && map && token.nesting >= 0 ? { token, index, at: part.lines.start(map[0]) } : [],
  );
  const headings = new Map(part.headings.map((found) => [found.token, found]));
  const comments = new Map(part.comments.map((found) => [found.token, found]));
  const labelOf = createIds(labelKey);
  for (const [i, { token, index, at }] of starts.entries()) {
    yield;
    const end = starts[i + 1]?.at ?? text.length;
    // Text before the first block has no token: blank lines, or link definitions.
    if (i === 0) push(text.slice(0, at));
    const source = text.slice(at, end);
    const definition = definitions.get(index);
    if (!definition) {
      body.push(...blockOf(token, index, source));
      continue;
    }
    const label = labelOf(definition.label);
    notes.push({ label, markdown: noteText(text.slice(definition.start, definition.end)) });
    push(text.slice(Math.max(definition.end, at), end));
  }
  if (starts.length === 0) push(text);
  return { body, notes };

  function push(rest: string): void {
    if (rest.trim() !== '') body.push({ kind: 'block', markdown: rest.trim() });
  }

  function blockOf(token: Token, index: number, source: string): DraftBlock[] {
    if (token.type === 'heading_open')
      return heading(headings.get(index), tokens[index + 1]?.token.content ?? '', source, log);
    if (token.type === 'html_block' && isOwnMark(part, comments.get(index))) return [];
    const item = token.type === 'paragraph_open' ? itemOfLine(source.trim()) : undefined;
    const found = item === undefined ? undefined : items[item];
    if (found) return [{ kind: 'item', markdown: '', item: found }];
    const markdown = source.trim();
    if (markdown === '') return [];
    const plain = token.type === 'paragraph_open' && !/\\$| {2}$/m.test(markdown);
    return [
      plain
        ? { kind: 'paragraph', markdown: markdown.replace(/^ {1,3}/gm, '') }
        : { kind: 'block', markdown: source.trimEnd().replace(/^\n+/, '') },
    ];
  }
}

/** A heading with the id from pandoc's attributes or a mark. The rest of its slice stays. */
function heading(
  scanned: PlacedHeading | undefined,
  content: string,
  source: string,
  log: ImportLog,
): DraftBlock[] {
  if (!scanned) return [{ kind: 'block', markdown: source.trim() }];
  const braces = /(?<!\s)\s*\{([^{}]*)\}\s*$/.exec(content);
  const attributes = braces && /^\s*(?:[:#.]|-\s*$)/.test(braces[1] ?? '') ? braces : undefined;
  if (attributes) log.remove('markup', undefined, '“{text}”', attributes[0].trim());
  const { mark } = scanned.own;
  if (mark?.name === 'question' || mark?.name === 'exercise') {
    throw new ImportRefused(
      'The file is already part of a lesson: it has questions or exercises.',
      'Copy it into a lesson’s folder as it is.',
    );
  }
  const id =
    (mark?.name === 'section' ? markValue(mark, 'id') : undefined) ??
    /#([\w-]+)/.exec(attributes?.[1] ?? '')?.[1];
  const rest = source.slice(scanned.end - scanned.start).trim();
  return [
    {
      kind: 'heading',
      level: scanned.level,
      markdown: attributes ? content.slice(0, attributes.index) : content,
      id,
    },
    ...(rest === '' ? [] : [{ kind: 'block', markdown: rest } as const]),
  ];
}

/** Whether a comment is the mark of the heading before it, which is rewritten. */
function isOwnMark({ text, path }: ScannedPart, comment: ScannedComment | undefined): boolean {
  return comment?.alone === true && comment.closed && readMark(text, path, comment)?.name === 'section';
}

/** The text of a definition without its label and indentation. */
function noteText(source: string): string {
  return source
    .replace(/^\[\^[^\]]+\]:[ \t]*/, '')
    .replace(/\n([ \t]+)/g, (_, indent: string) => `\n${' '.repeat(Math.max(0, columns(indent) - 4))}`);
}

/** The width of spaces and tabs: a tab goes to the next multiple of four (CommonMark, 2.2). */
function columns(indent: string): number {
  let width = 0;
  for (const sign of indent) width += sign === '\t' ? 4 - (width % 4) : 1;
  return width;
}
