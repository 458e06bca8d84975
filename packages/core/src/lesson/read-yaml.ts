import { type Document, type ErrorCode, parseDocument, type YAMLError } from 'yaml';

/** The result of reading a YAML text, whatever it contained. */
export interface ReadYaml {
  readonly document: Document;
  /** Syntax errors, with offsets; only the first few, because each often causes the next. */
  readonly problems: readonly { readonly problem: string; readonly start: number; readonly end: number }[];
}

const DEEPEST = 50;
const MOST_PROBLEMS = 20;

/** Reads untrusted YAML: never throws, and refuses text that only serves to slow a parser down. */
export function readYaml(source: string): ReadYaml {
  // YAML no longer recognises lines that end in CR alone; offsets stay.
  const text = source.replace(/\r(?!\n)/g, '\n');
  const deep = tooDeep(text);
  if (deep >= 0) return nothing(`lists are nested more than ${DEEPEST} deep.`, deep);
  try {
    // The parser would compare every key with every other; callers that need unique keys check for duplicates
    // themselves.
    const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
    const problems = document.errors.slice(0, MOST_PROBLEMS).map((error) => {
      const start = Math.min(error.pos[0], text.length);
      return {
        problem: sentence(error),
        start,
        end: Math.min(Math.max(error.pos[1], lineEnd(text, start)), text.length),
      };
    });
    return { document, problems };
  } catch {
    return nothing('it is too deep.', 0);
  }
}

/** Returns the result of a YAML reader; `undefined` if aliases expand without end. */
export function plainValue(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** The parser often points at one character; the rest of its line is easier for an author to see. */
function lineEnd(text: string, start: number): number {
  const ends = ['\n', '\r'].map((end) => text.indexOf(end, start)).filter((end) => end >= 0);
  const length = text.slice(start, Math.min(text.length, ...ends)).trimEnd().length;
  return start + (length || 1);
}

function nothing(problem: string, at: number): ReadYaml {
  const document = parseDocument('', { logLevel: 'silent' });
  return { document, problems: [{ problem, start: at, end: at + 1 }] };
}

/** Start of lists and maps nested deeper than an author would write; -1 if there are none. */
function tooDeep(text: string): number {
  const run = new RegExp(`(?:[-?:] ){${DEEPEST}}`).exec(text);
  if (run) return run.index;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (unit === '[' || unit === '{') depth++;
    else if (unit === ']' || unit === '}') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return i;
  }
  return -1;
}

/** Parser errors in an author's words, for common mistakes. */
const plainProblems: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'the indentation does not fit the lines above.',
  BAD_ALIAS: 'an asterisk at the start has a meaning of its own; put the text in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon needs quotes around it.',
  BLOCK_IN_FLOW: 'a bracket is not closed.',
  TAB_AS_INDENT: 'a tab is used where spaces are needed.',
};

function sentence({ code, message }: YAMLError): string {
  const first = message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
  return plainProblems[code] ?? (first.endsWith('.') ? first : `${first}.`);
}
