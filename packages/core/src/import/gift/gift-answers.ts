import { find } from './parse-gift.ts';

/** One answer of a question; texts still have their escapes. */
export interface GiftAnswer {
  /** `=` before a right answer, `~` before another one. */
  readonly sign: '=' | '~';
  /** Percent, if given in the file. */
  readonly weight: number | undefined;
  readonly text: string;
  readonly feedback: string;
}

/** The answers of a question by its type. */
export type GiftAnswers =
  | { readonly kind: 'essay' | 'match' | 'choice' | 'short'; readonly answers: readonly GiftAnswer[] }
  | { readonly kind: 'number'; readonly answers: readonly GiftAnswer[] }
  | {
      readonly kind: 'truth';
      readonly right: boolean;
      readonly wrongFeedback: string;
      readonly rightFeedback: string;
    }
  | { readonly kind: 'order'; readonly entries: readonly string[] };

/** Parses the text between the braces, by its first characters like Moodle, and the general feedback after `####`. */
export function giftAnswers(source: string): { readonly answers: GiftAnswers; readonly general: string } {
  const at = find(source, '####', 0);
  const general = at < 0 ? '' : source.slice(at + 4).trim();
  return { answers: read((at < 0 ? source : source.slice(0, at)).trim()), general };
}

function read(text: string): GiftAnswers {
  if (text === '') return { kind: 'essay', answers: [] };
  if (text.startsWith('#')) {
    return { kind: 'number', answers: split(text.slice(1)) };
  }
  const truth = /^(T|TRUE|F|FALSE)\s*(?=#|$)/i.exec(text);
  if (truth) {
    const [wrong = '', right = ''] = pieces(text.slice(truth[0].length), '#').slice(1);
    return {
      kind: 'truth',
      right: truth[1]?.toUpperCase().startsWith('T') ?? false,
      wrongFeedback: wrong.trim(),
      rightFeedback: right.trim(),
    };
  }
  if (/^>\d*\s/.test(text)) {
    const [, ...entries] = text.split(/\r?\n/);
    return { kind: 'order', entries: entries.map((entry) => entry.trim()).filter((entry) => entry !== '') };
  }
  const answers = split(text);
  if (answers.every(({ sign, text: pair }) => sign === '=' && find(pair, '->', 0) >= 0))
    return { kind: 'match', answers };
  return { kind: answers.some(({ sign }) => sign === '~') ? 'choice' : 'short', answers };
}

/** Splits at each `=` and `~`. Text before the first one is an answer too: a wrong one among options. */
function split(text: string): GiftAnswer[] {
  const answers: GiftAnswer[] = [];
  let sign: '=' | '~' = find(text, '~', 0) >= 0 ? '~' : '=';
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = text[at];
    if (unit === '\\') {
      at++;
      continue;
    }
    if (at < text.length && unit !== '=' && unit !== '~') continue;
    const first = answers.length === 0 && from === 0;
    if (!first || text.slice(0, at).trim() !== '') answers.push(answerOf(sign, text.slice(from, at)));
    sign = unit as '=' | '~';
    from = at + 1;
  }
  return answers;
}

function answerOf(sign: '=' | '~', source: string): GiftAnswer {
  const weight = /^\s*%(-?\d{1,3}(?:\.\d{1,8})?)%/.exec(source);
  const [text = '', ...feedback] = pieces(source.slice(weight?.[0].length ?? 0), '#');
  return {
    sign,
    weight: weight ? Number(weight[1]) : undefined,
    text: text.trim(),
    feedback: feedback.join('#').trim(),
  };
}

/** Splits at a character without a backslash before it. */
export function pieces(text: string, sign: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = find(text, sign, 0); at >= 0; at = find(text, sign, from)) {
    found.push(text.slice(from, at));
    from = at + sign.length;
  }
  found.push(text.slice(from));
  return found;
}
