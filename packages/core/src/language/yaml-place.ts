/** A place in a YAML text: a key, finished or not, or the value of one. */
export interface YamlPlace {
  /** Keys of the maps around it, from the outermost in. */
  readonly path: readonly string[];
  /** The key on the line, as far as it is written. */
  readonly key: string;
  readonly keySpan: { readonly start: number; readonly end: number };
  /** The word of the value around the place; `undefined` if the place is in the key. */
  readonly value: { readonly start: number; readonly end: number } | undefined;
  /** Whether a colon follows the key. */
  readonly colon: boolean;
  /** Other keys in the same map. */
  readonly siblings: ReadonlySet<string>;
}

const LINE = /^(\s*(?:-[ \t]+)*)([\w-]*)(?:(:)(?:[ \t]+|$))?/;
/** Maximum number of lines to read around the place. */
const MOST_LINES = 2_000;

/**
 * Reads the text around an offset as YAML with one key per line, as lessons are written, complete or not. `undefined`
 * in a comment and in a multiline text.
 *
 * @param from offset of the beginning of the YAML
 */
export function yamlPlace(text: string, from: number, offset: number): YamlPlace | undefined {
  const start = Math.max(from, text.lastIndexOf('\n', offset - 1) + 1);
  const source = lineAt(text, start);
  const line = LINE.exec(source);
  if (!line || /(?:^|\s)#/.test(source.slice(0, offset - start))) return undefined;
  const [whole, indent = '', key = '', colon] = line;
  const keyStart = start + indent.length;
  const keyEnd = keyStart + key.length;
  if (offset < keyStart) return undefined;
  const inKey = offset <= keyEnd;
  if (!inKey && !colon) return listedValue(text, from, start, indent.length, offset);
  if (inKey && !colon && source.slice(indent.length + key.length).trim() !== '') return undefined;
  return {
    ...around(text, from, start, indent.length),
    key,
    keySpan: { start: keyStart, end: keyEnd },
    value: inKey ? undefined : wordAt(text, start + whole.length, offset, start + source.length),
    colon: colon !== undefined,
  };
}

/** An entry of a list, as `- questions.md`, is a value of the list's key. */
function listedValue(
  text: string,
  from: number,
  start: number,
  column: number,
  offset: number,
): YamlPlace | undefined {
  const source = lineAt(text, start);
  if (!/^\s*-[ \t]/.test(source)) return undefined;
  const { path } = around(text, from, start, column);
  const key = path.at(-1);
  if (key === undefined) return undefined;
  return {
    path: path.slice(0, -1),
    key,
    keySpan: { start: offset, end: offset },
    value: wordAt(text, start + column, offset, start + source.length),
    colon: true,
    siblings: new Set(),
  };
}

/** The word around an offset of a value: brackets and commas separate the entries of a list. */
function wordAt(
  text: string,
  from: number,
  offset: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const before = /(?<![^\s[\],"'])[^\s[\],"']*$/.exec(text.slice(from, offset))?.[0].length ?? 0;
  const after = /^[^\s[\],"'#]*/.exec(text.slice(offset, end))?.[0].length ?? 0;
  return { start: offset - before, end: offset + after };
}

/** The keys above a place, by their indentation, and those beside it. */
function around(
  text: string,
  from: number,
  start: number,
  column: number,
): Pick<YamlPlace, 'path' | 'siblings'> {
  const path: string[] = [];
  const siblings = new Set<string>();
  const own = lineAt(text, start).slice(0, column).indexOf('-');
  // A key further left than this is a parent; a list may be as far left as its own key.
  let limit = own >= 0 ? own + 1 : column;
  let beside = own < 0;
  for (let at = start, n = 0; at > from && n < MOST_LINES && (limit > 0 || beside); n++) {
    at = Math.max(from, text.lastIndexOf('\n', at - 2) + 1);
    const [, indent = '', key = '', colon] = LINE.exec(lineAt(text, at)) ?? [];
    if (!colon) continue;
    const dash = indent.indexOf('-');
    if (beside && indent.length === column) siblings.add(key);
    else if (indent.length < limit) path.unshift(key);
    else continue;
    if (indent.length < column || dash >= 0) beside = false;
    limit = dash >= 0 ? dash + 1 : indent.length;
  }
  for (let at = text.indexOf('\n', start) + 1, n = 0; at > 0 && n < MOST_LINES; n++) {
    const source = lineAt(text, at);
    const [, indent = '', key = '', colon] = LINE.exec(source) ?? [];
    const ends = indent.length < column || indent.includes('-') || /^(?:---|\.\.\.)/.test(source);
    if (ends && source.trim() !== '') break;
    if (colon && indent.length === column) siblings.add(key);
    at = text.indexOf('\n', at) + 1;
  }
  return { path, siblings };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
}
