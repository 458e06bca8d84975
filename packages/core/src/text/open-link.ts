/** A place that a link from outside names: a lesson, and a section of it. */
export interface LinkedPlace {
  readonly lesson: string;
  readonly section: string | undefined;
}

/** The extension that such links are for, `publisher.name`. */
const EXTENSION = 'marginalia.marginalia';
const PATH = '/open';
/** Longest query, in UTF-16 units: more than two ids ever need. */
const LONGEST = 4_000;
const LONGEST_ID = 500;

/** The address that opens a place in VS Code, if the lesson is open there. */
export function openLink({ lesson, section }: LinkedPlace): string {
  const query = [`lesson=${encodeURIComponent(lesson)}`];
  if (section !== undefined) query.push(`section=${encodeURIComponent(section)}`);
  return `vscode://${EXTENSION}${PATH}?${query.join('&')}`;
}

/**
 * Reads the path and the query of such an address. Anybody may have written it: it names one lesson and at most one
 * section, and nothing else.
 *
 * @returns `undefined` for any other address
 */
export function readOpenLink(path: string, query: string): LinkedPlace | undefined {
  if (path !== PATH || query.length > LONGEST) return undefined;
  const values = new Map<string, string>();
  for (const pair of query.split('&')) {
    const [, name, raw] = /^(lesson|section)=([^&=]+)$/.exec(pair) ?? [];
    const value = raw === undefined ? undefined : decoded(raw);
    if (name === undefined || value === undefined || values.has(name)) return undefined;
    values.set(name, value);
  }
  const lesson = values.get('lesson');
  return lesson === undefined ? undefined : { lesson, section: values.get('section') };
}

/** An id of plain characters; `undefined` for what none has. */
function decoded(raw: string): string | undefined {
  try {
    const value = decodeURIComponent(raw);
    return value.length > LONGEST_ID || /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(value) ? undefined : value;
  } catch {
    return undefined;
  }
}
