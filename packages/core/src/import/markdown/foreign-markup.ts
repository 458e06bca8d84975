import type { ImportLog } from '../import-log.ts';
import type { CodeLines } from './code-lines.ts';
import type { MarkdownLine } from './fenced-divs.ts';
import { editProse, type LineEdit } from './prose-lines.ts';

const VALUE = `"(?:[^"\\\\\\n]|\\\\.){0,500}"|'(?:[^'\\\\\\n]|\\\\.){0,500}'|[^\\s{}"']{1,200}`;
const ATTRIBUTE = `[#.][\\w:.-]{1,80}|[\\w:-]{1,40}=(?:${VALUE})|-`;
/** Attributes as pandoc, Quarto and kramdown write them: after a link, a picture, a span or code. */
const BEHIND = new RegExp(`(?<=[\\])\uFDD3])\\{:?\\s*(?:${ATTRIBUTE})(?:\\s+(?:${ATTRIBUTE}))*\\s*\\}`, 'g');
/** The same for a whole block, on a line of its own, as kramdown writes them. */
const OF_BLOCK = /^\s*\{:(?:[^{}\n]{0,300})\}\s*$/;
/** Shortcodes that Hugo, Quarto and Jekyll expand when they build a site. */
const SHORTCODE = /\{\{([<%])\s*(\/?[\w./-]{1,60})([^{}]{0,1000}?)[%>]\}\}|\{%-?\s*\w[^{}\n]{0,300}%\}/g;
const WIKI_LINK = /(!?)(?<![\w\]])\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,300}))?\]\](?![([:])/g;
const BLOCK_ID = /(?<=\S)\s+\^[a-zA-Z0-9-]{4,20}$/;
const REMARK = /(?<![%\w])%%([^%\n]{1,2000})%%(?!%)/g;
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg)$/i;

/**
 * Converts Markdown of other tools to plain Markdown: Obsidian's links, pictures and comments, attributes in braces,
 * and shortcodes. Reports what is removed.
 */
export function foreignMarkup(
  lines: readonly MarkdownLine[],
  code: CodeLines,
  log: ImportLog,
): MarkdownLine[] {
  const bare = withoutRemarks(lines, code, log);
  const obsidian = lines.some(({ text }) => text.includes('[['));
  return editProse(bare, code, function* (masked, line): Generator<LineEdit> {
    if (!/[{[^%]/.test(masked)) return;
    const edits: LineEdit[] = [];
    const gone = (match: RegExpMatchArray & { index: number }, text = '', said = ''): void => {
      const words = line.text.slice(match.index, match.index + match[0].length);
      log.remove('markup', line.line, '“{text}”', words.replace(said, ''));
      edits.push({ start: match.index, end: match.index + match[0].length, text });
    };
    const block = OF_BLOCK.exec(masked);
    if (block) gone(block);
    for (const match of block ? [] : masked.matchAll(BEHIND)) edits.push(...attributes(line, match, log));
    for (const match of masked.matchAll(SHORTCODE)) {
      const picture = shortcodePicture(match[2], match[3] ?? '');
      gone(match, picture?.markdown, picture?.alt);
    }
    for (const match of masked.matchAll(REMARK)) {
      const words = line.text.slice(match.index, match.index + match[0].length);
      if (log.remove('remark', line.line, 'Remark “{text}”', words))
        edits.push({ start: match.index, end: match.index + match[0].length, text: '' });
    }
    for (const match of masked.matchAll(WIKI_LINK)) {
      const text = wikiText(match);
      if (text !== undefined) edits.push({ start: match.index, end: match.index + match[0].length, text });
    }
    const id = obsidian ? BLOCK_ID.exec(masked) : null;
    if (id) gone(id);
    yield* edits.sort((a, b) => a.start - b.start);
  });
}

/** Removes attributes; those of a picture without a description provide it. */
function attributes(
  line: MarkdownLine,
  match: RegExpMatchArray & { index: number },
  log: ImportLog,
): LineEdit[] {
  const { index: start } = match;
  const end = start + match[0].length;
  const before = line.text.slice(0, start);
  // The optional argument of a TeX command.
  if (/\\[a-zA-Z]+\[[^\]]*\]$/.test(before)) return [];
  const words = line.text.slice(start, end);
  const alt = altOf(words);
  const picture =
    alt === undefined ? null : /!\[([^[\]]*)\](\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])$/.exec(before);
  if (!picture || alt === undefined) {
    // The alternative text of an unreachable picture stays reported.
    log.remove('markup', line.line, '“{text}”', words);
    return [{ start, end, text: '' }];
  }
  const caption = (picture[1] ?? '').trim();
  log.remove('markup', line.line, '“{text}”', words.replace(alt, ''));
  const said = alt.replace(/\\(["'])/g, '$1');
  const text = `![${said.replace(/[[\]]/g, '\\$&')}]${picture[2]}${caption === '' || caption === alt ? '' : ` *${caption.replace(/\*/g, '')}*`}`;
  return [{ start: picture.index, end, text }];
}

function altOf(words: string): string | undefined {
  const found = /(?:^|[\s{:])(?:fig-)?alt\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/.exec(words);
  return found?.[1] ?? found?.[2];
}

/** The picture of a shortcode, with its description; `undefined` for any other shortcode. */
function shortcodePicture(
  name: string | undefined,
  rest: string,
): { readonly markdown: string; readonly alt: string } | undefined {
  if (name !== 'figure' && name !== 'img' && name !== 'image') return undefined;
  const value = (key: string): string => new RegExp(`\\b${key}\\s*=\\s*"([^"]*)"`).exec(rest)?.[1] ?? '';
  const src = value('src');
  if (src === '') return undefined;
  const alt = value('alt') || value('caption');
  return { alt, markdown: `![${alt.replace(/[[\]]/g, '\\$&')}](<${src.replace(/[<>]/g, '')}>)` };
}

/** The visible text of an Obsidian link; `undefined` for other brackets. */
function wikiText([, embed, target = '', alias]: RegExpMatchArray): string | undefined {
  if (!/\p{L}/u.test(target)) return undefined;
  const said = alias?.trim() ?? '';
  if (embed !== '!') return said || target.trim().replace(/^#\^?/, '').replace(/#\^?/g, ' > ');
  if (!PICTURE.test(target)) return said || target.trim();
  // Obsidian has the width where others have the description.
  return `![${/^\d+(?:x\d+)?$/.test(said) ? '' : said}](<${target.trim().replace(/[<>]/g, '')}>)`;
}

/** Removes multi-line comments, from a line that starts with `%%` to one that ends with it. */
function withoutRemarks(lines: readonly MarkdownLine[], code: CodeLines, log: ImportLog): MarkdownLine[] {
  const opening: number[] = [];
  let at = 0;
  const index = new Map(lines.map((line) => [line, at++]));
  editProse(lines, code, (masked, line) => {
    if (/^\s{0,3}%%(?!.*%%)|^(?!.*%%.*%%).*%%\s*$/.test(masked)) opening.push(index.get(line) ?? 0);
    return [];
  });
  const gone = new Set<number>();
  for (let i = 0; i + 1 < opening.length; i++) {
    const [from = 0, to = 0] = [opening[i], opening[i + 1]];
    if (!/^\s{0,3}%%/.test(lines[from]?.text ?? '') || !/%%\s*$/.test(lines[to]?.text ?? '')) continue;
    const words = lines
      .slice(from, to + 1)
      .map(({ text }) => text)
      .join('\n');
    if (log.remove('remark', lines[from]?.line, 'Remark “{text}”', words))
      for (let at = from; at <= to; at++) gone.add(at);
    i++;
  }
  return lines.filter((_, at) => !gone.has(at));
}
