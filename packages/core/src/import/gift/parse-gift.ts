/** A question of a GIFT file, divided into its parts; texts still have their escapes. */
export interface GiftQuestion {
  /** Of its first line, from 1. */
  readonly line: number;
  readonly name: string | undefined;
  readonly id: string | undefined;
  /** `html`, `moodle`, `plain` or `markdown`. */
  readonly format: string;
  readonly before: string;
  /** The text between the braces; `undefined` for a description, which has none. */
  readonly answers: string | undefined;
  readonly after: string;
  /** The syntax error, if any. */
  readonly problem: string | undefined;
}

export interface GiftFile {
  readonly category: string | undefined;
  readonly questions: readonly GiftQuestion[];
}

/** Divides a GIFT file into questions, separated by blank lines. Never fails; linear in the length of the text. */
export function parseGift(text: string): GiftFile {
  const questions: GiftQuestion[] = [];
  let category: string | undefined;
  let block: string[] = [];
  let first = 0;
  let id: string | undefined;
  const flush = (): void => {
    const source = block.join('\n').trim();
    if (source !== '') questions.push(parseQuestion(source, first, id));
    if (source !== '') id = undefined;
    block = [];
  };
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const trimmed = line.trim();
    if (trimmed.startsWith('//')) {
      id = /\[id:\s*([^\]]{1,100})\]/i.exec(trimmed)?.[1] ?? id;
      continue;
    }
    if (/^\$CATEGORY:/i.test(trimmed) && block.length === 0) {
      category ??= trimmed.slice('$CATEGORY:'.length).trim();
      continue;
    }
    if (trimmed === '' || (trimmed.startsWith('::') && block.length > 0 && closed(block))) flush();
    if (trimmed === '') continue;
    if (block.length === 0) first = index + 1;
    block.push(line);
  }
  flush();
  return { category, questions };
}

/** Whether a block already has its answers: then `::` starts another question even without a blank line. */
function closed(block: readonly string[]): boolean {
  return /\}\s*$/.test(block.at(-1) ?? '');
}

function parseQuestion(source: string, line: number, id: string | undefined): GiftQuestion {
  let rest = source;
  let name: string | undefined;
  if (rest.startsWith('::')) {
    const end = find(rest, '::', 2);
    if (end > 0) {
      name = rest.slice(2, end).trim();
      rest = rest.slice(end + 2).trimStart();
    }
  }
  const format = /^\[(html|moodle|plain|markdown)\]/i.exec(rest);
  rest = rest.slice(format?.[0].length ?? 0);
  const open = find(rest, '{', 0);
  const close = open < 0 ? -1 : find(rest, '}', open + 1);
  const stray = open < 0 && find(rest, '}', 0) >= 0;
  const unclosed = open >= 0 && close < 0;
  return {
    line,
    name: name || undefined,
    id,
    format: format?.[1]?.toLowerCase() ?? 'moodle',
    before: open < 0 ? rest : rest.slice(0, open),
    answers: open < 0 || unclosed ? undefined : rest.slice(open + 1, close).trim(),
    after: close < 0 ? '' : rest.slice(close + 1),
    problem: unclosed
      ? 'its answers have no closing }.'
      : stray
        ? 'its answers have no opening {.'
        : undefined,
  };
}

/** Index of a character without a backslash before it, or -1. */
export function find(text: string, sign: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith(sign, at)) return at;
  }
  return -1;
}

/** A text of GIFT without its escapes; `\n` is a line break. */
export function unescapeGift(text: string): string {
  return text.replace(/\\([~=#{}:\\n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}
