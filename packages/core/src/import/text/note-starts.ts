import type { TextLine } from './text-line.ts';

/** A line that may start a note. */
export interface NoteStart {
  /** Index of the line. */
  readonly at: number;
  /** Its number; `undefined` for a symbol. */
  readonly value: number | undefined;
  readonly sign: string | undefined;
  /** The form of the number, such as `1.`, `[1]` or `1`: the notes of a list share one form. */
  readonly form: string;
  /** Of number or symbol, with the surrounding spaces. */
  readonly length: number;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const START =
  /^\s{0,12}(?:\[(\d{1,4})\][.:]?\s*|\((\d{1,4})\)\s*|\^(\d{1,4})\s*|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\s*|(\d{1,4})([.):．。、]\s*|\s+)|(\*{1,4}|†{1,2}|‡{1,2}|§)\s*)(?=["“‘'«»„‹›「『〈《([*_\p{L}\d])/u;
const FORMS = ['[1]', '(1)', '^1', '¹'];

/** Most consecutive numbers that a list may skip. */
const GAP = 3;
/** The penalty of a list for skipping numbers, or restarting at 1. */
const COST = 1.5;
/** A line with such an end continues with a number: `vol.`, `no.`, `pp.`, a month. */
const GOES_ON =
  /(?:^|[\s(])(?:nos?|nr|vols?|bd|pp?|chaps?|ch|figs?|arts?|secs?|bk|pt|box|folder|series|kap|anm|n|ff?|s|t|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december)\.?$/i;

/** The lines in a range that may start a note. */
export function startsIn(lines: readonly TextLine[], from: number, to: number): NoteStart[] {
  const starts: NoteStart[] = [];
  for (let at = from; at < to; at++) {
    const match = START.exec(lines[at]?.text ?? '');
    if (!match) continue;
    const raised = match[4] && [...match[4]].map((sign) => SUPERSCRIPTS.indexOf(sign)).join('');
    const written = [match[1], match[2], match[3], raised, match[5]];
    const kind = written.findIndex((digits) => digits !== undefined);
    const value = kind < 0 ? undefined : Number(written[kind]);
    const form = kind < 0 ? 'sign' : (FORMS[kind] ?? `1${(match[6] ?? '').trim()}`);
    starts.push({ at, value, sign: match[7], form, length: match[0].length });
  }
  return starts;
}

interface ChainLink {
  readonly start: NoteStart;
  readonly before: ChainLink | undefined;
  readonly score: number;
}

/**
 * Finds the starts that form a list: all written like the first, counting up by one, and restarting from 1. Of two
 * lines with the expected number, the one that starts like a paragraph is used: a line of a note may start with a
 * number too. The heaviest path by dynamic programming; linear. Symbols among them count too.
 */
export function noteSeries(lines: readonly TextLine[], starts: readonly NoteStart[]): NoteStart[] {
  const form = starts.find(({ value }) => value !== undefined)?.form;
  const best = new Map<number, ChainLink>();
  let top: ChainLink | undefined;
  for (const start of starts) {
    const { value } = start;
    if (value === undefined || start.form !== form) continue;
    let before: ChainLink | undefined;
    let gain = 0;
    for (let step = 1; step <= GAP; step++) {
      const link = best.get(value - step);
      const score = (link?.score ?? Number.NEGATIVE_INFINITY) - (step === 1 ? 0 : COST + step);
      if (link && score > gain) [before, gain] = [link, score];
    }
    if (value === 1 && top && top.score - COST > gain) [before, gain] = [top, top.score - COST];
    const link = { start, before, score: gain + weightOf(lines, start.at) };
    if (link.score > (best.get(value)?.score ?? Number.NEGATIVE_INFINITY)) best.set(value, link);
    if (!top || link.score > top.score) top = link;
  }
  const taken = new Set<NoteStart>();
  for (let link = top; link; link = link.before) taken.add(link.start);
  return starts.filter((start) => taken.has(start) || start.value === undefined);
}

/** How strongly the text before a line suggests that it starts something. */
function weightOf(lines: readonly TextLine[], at: number): number {
  const before = (lines[at - 1]?.text ?? '').trim();
  if (before === '') return 3;
  if (GOES_ON.test(before)) return 0.5;
  return /[.!?。)\]”’"»]$/.test(before) ? 2 : 1;
}
