/** A pattern as a tree. */
export type PatternNode =
  | {
      readonly kind: 'char';
      readonly test: (char: string) => boolean;
      readonly sample: string | undefined;
      /** Everything that it matches, without case, if listed one by one; `'any'` for everything but a line break. */
      readonly all: readonly string[] | 'any' | undefined;
    }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly item: PatternNode; readonly least: number; readonly most: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' };

/** An unusable part of a pattern, as the end of a sentence with its full stop. */
export interface PatternProblem {
  readonly problem: string;
}

const LONGEST = 500;
const REPETITION = /^(?:[*+?]|\{(\d{1,4})(,?)(\d{0,4})\})\??/;
const CLASS = /^\[(?:[^\]\\]|\\.)*\]/su;
const ESCAPE = /^\\(?:[dDwWsSnrtfv]|[pP]\{[^{}]*\}|u\{[^{}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2})/u;
/** Candidates for a sample of a class, tried before the characters that it names itself. */
const SAMPLES = 'aA0 -.,é';

/**
 * Parses the part of JavaScript's regular expressions that can be matched in linear time: characters, `.`, classes,
 * groups, `|`, `?`, `*`, `+`, `{m,n}`, `^` and `$`. Characters match without case.
 */
export function parsePattern(source: string): PatternNode | PatternProblem {
  if (source.length > LONGEST) return { problem: `it is longer than ${LONGEST} characters.` };
  let rest = source;
  let problem: string | undefined;

  const refuse = (why: string): PatternNode => {
    problem ??= why;
    rest = '';
    return { kind: 'start' };
  };
  const take = (length: number): string => {
    const taken = rest.slice(0, length);
    rest = rest.slice(length);
    return taken;
  };
  const choice = (): PatternNode => {
    const options = [sequence()];
    while (rest.startsWith('|')) {
      take(1);
      options.push(sequence());
    }
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
  };
  const sequence = (): PatternNode => {
    const items: PatternNode[] = [];
    while (rest !== '' && !/^[|)]/.test(rest)) items.push(repeated());
    return { kind: 'sequence', items };
  };
  const repeated = (): PatternNode => {
    if (/^[*+?{]/.test(rest)) return refuse('a repetition has nothing to repeat.');
    const item = atom();
    const found = REPETITION.exec(rest);
    if (!found) return item;
    const { least, most } = limits(found);
    take(found[0].length);
    return least > most
      ? refuse('the smaller number must come first in {…}.')
      : { kind: 'repeat', item, least, most };
  };
  const atom = (): PatternNode => {
    const [token] = CLASS.exec(rest) ?? ESCAPE.exec(rest) ?? [];
    if (token !== undefined) {
      take(token.length);
      return oneOf(token) ?? refuse(`${token} is not supported.`);
    }
    if (rest.startsWith('(')) return group();
    const char = take(String.fromCodePoint(rest.codePointAt(0) ?? 0).length);
    if (char === '[') return refuse('a bracket is not closed.');
    if (char === '\\') return escaped();
    if (char === '.')
      return { kind: 'char', test: (other) => !/[\n\r\u2028\u2029]/.test(other), sample: 'a', all: 'any' };
    if (char === '^') return { kind: 'start' };
    if (char === '$') return { kind: 'end' };
    return literal(char);
  };
  const group = (): PatternNode => {
    take(rest.startsWith('(?:') ? 3 : 1);
    if (rest.startsWith('?')) return refuse('it uses lookaround or a named group, which begin with (?.');
    const inner = choice();
    return take(1) === ')' ? inner : refuse('a bracket is not closed.');
  };
  const escaped = (): PatternNode => {
    const char = take(String.fromCodePoint(rest.codePointAt(0) ?? 0).length);
    if (/[bB]/.test(char)) return refuse(`\\${char} (word boundary) is not supported.`);
    if (/[1-9k]/.test(char)) return refuse(`\\${char} (a reference back to a group) is not supported.`);
    return char === '' || /[\p{L}\p{N}]/u.test(char) ? refuse(`\\${char} is not supported.`) : literal(char);
  };

  const tree = choice();
  if (rest !== '') refuse('a closing bracket has no opening bracket.');
  return problem === undefined ? tree : { problem };
}

function limits([sign, least, comma, most]: RegExpExecArray): { least: number; most: number } {
  if (least === undefined)
    return { least: sign.startsWith('+') ? 1 : 0, most: sign.startsWith('?') ? 1 : Infinity };
  return { least: Number(least), most: most ? Number(most) : comma ? Infinity : Number(least) };
}

function literal(char: string): PatternNode {
  const lower = char.toLowerCase();
  const upper = char.toUpperCase();
  return {
    kind: 'char',
    test: (other) => other === char || other.toLowerCase() === lower || other.toUpperCase() === upper,
    sample: char,
    all: [char],
  };
}

/** A class or an escape means the same as in JavaScript; on a single character that takes no time. */
function oneOf(token: string): PatternNode | undefined {
  try {
    const pattern = new RegExp(`^${token}$`, 'iu');
    const test = (char: string) => pattern.test(char);
    // Only literal characters between the brackets: no range, no escape, no negation.
    const named = /^\[(?!\^)[^\\-]*\]$/u.test(token) ? [...token.slice(1, -1)] : undefined;
    return { kind: 'char', test, sample: [...SAMPLES, ...token].find(test), all: named };
  } catch {
    return undefined;
  }
}
