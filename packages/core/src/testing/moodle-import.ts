import { parseXml, XmlElement } from '@rgrove/parse-xml';

/** A question as Moodle would have it after an import. */
export interface ImportedQuestion {
  readonly type: string;
  readonly name: string;
  readonly idnumber: string | undefined;
  readonly text: string;
  readonly points: number;
  readonly single: boolean;
  /** Options, entries or accepted answers, with their fraction 0..1; for ordering, the place. */
  readonly answers: readonly { readonly text: string; readonly fraction: number }[];
  /** Stems of a matching, empty for a decoy, each with its value. */
  readonly pairs: readonly { readonly stem: string; readonly value: string }[];
  readonly gaps: readonly ImportedGap[];
  readonly files: readonly string[];
}

export interface ImportedGap {
  readonly weight: number;
  readonly kind: string;
  readonly answers: readonly { readonly text: string; readonly fraction: number }[];
}

export interface MoodleImport {
  readonly questions: readonly ImportedQuestion[];
  /** Names of questions that it skipped with a message. */
  readonly skipped: readonly string[];
  /** Why it stopped before the end of the file; the rest is lost. */
  readonly stopped: string | undefined;
}

/**
 * Reads Moodle XML as observed in Moodle 4.5.6: what is refused, skipped and cut, and what stops it. For tests. Throws
 * if the file is not well-formed, since Moodle refuses it then.
 */
export function importMoodle(xml: string): MoodleImport {
  const questions: ImportedQuestion[] = [];
  const skipped: string[] = [];
  const ids = new Set<string>();
  for (const node of children(root(xml), 'question')) {
    const type = node.attributes['type'] ?? '';
    if (type === 'category') continue;
    const question = read(type, node);
    const { fault, stops } = faultOf(question, node);
    if (stops) return { questions, skipped, stopped: `${question.name}: ${fault}` };
    if (fault) {
      skipped.push(`${question.name}: ${fault}`);
      continue;
    }
    const isTaken = question.idnumber !== undefined && ids.has(question.idnumber);
    if (question.idnumber) ids.add(question.idnumber);
    questions.push(isTaken ? { ...question, idnumber: undefined } : question);
  }
  return { questions, skipped, stopped: undefined };
}

const root = (xml: string): XmlElement => {
  const { root: quiz } = parseXml(xml);
  if (quiz?.name !== 'quiz') throw new Error('There is no quiz.');
  return quiz;
};

function read(type: string, node: XmlElement): ImportedQuestion {
  const name = [...textIn(node, 'name')];
  const text = textIn(node, 'questiontext');
  return {
    type,
    name: name.length > 255 ? `${name.slice(0, 248).join('')}...` : name.join(''),
    idnumber: child(node, 'idnumber')?.text || undefined,
    text,
    points: Number(child(node, 'defaultgrade')?.text ?? 1),
    single: child(node, 'single')?.text === 'true',
    answers: children(node, 'answer')
      .map((answer) => ({
        text: textIn(answer),
        fraction: Number(answer.attributes['fraction'] ?? 0) / (type === 'ordering' ? 1 : 100),
      }))
      .filter((answer) => answer.text !== ''),
    pairs: children(node, 'subquestion').map((pair) => ({
      stem: textIn(pair),
      value: textIn(pair, 'answer'),
    })),
    gaps: type === 'cloze' ? gapsIn(text) : [],
    files: descendants(node, 'file').map((file) => file.attributes['name'] ?? ''),
  };
}

/** Observed: which of its rules a question violates, and whether that ends the import. */
function faultOf(question: ImportedQuestion, node: XmlElement): { fault?: string; stops?: boolean } {
  const { type, answers, pairs, gaps } = question;
  const stop = (fault: string) => ({ fault, stops: true });
  if ([...(question.idnumber ?? '')].length > 100) return stop('idnumber too long');
  if (type === 'multichoice' && answers.length < 2) return stop('fewer than two options');
  if (type === 'multichoice' && !answers.every(({ fraction }) => isGradeOption(fraction)))
    return { fault: 'a fraction that is in no list' };
  if (type === 'shortanswer' && !answers.some(({ fraction }) => fraction === 1))
    return stop('no full answer');
  if (type === 'matching' && pairs.some(({ value }) => [...value].length > 255))
    return stop('value too long');
  if (type === 'ordering' && !child(node, 'shownumcorrect')) return stop('no shownumcorrect');
  if (type === 'ordering' && answers.length < 2) return stop('fewer than two entries');
  if (type === 'cloze' && gaps.length === 0) return { fault: 'no gap' };
  if (gaps.some((gap) => !gap.answers.some(({ fraction }) => fraction > 0)))
    return { fault: 'a gap without a full answer' };
  return {};
}

function isGradeOption(fraction: number): boolean {
  const size = Math.abs(fraction);
  const known = [1, 2, 3, 4, 5, 6, 10].flatMap((q) => Array.from({ length: q + 1 }, (_, p) => p / q));
  return [...known, 1 / 7, 1 / 8, 1 / 9, 1 / 20].some((option) => Math.abs(option - size) < 1e-6);
}

const GAP = /\{(\d*):([A-Z_]+):((?:\\[\s\S]|[^}])*)\}/g;

/** Gaps in the text of a cloze. Their content is HTML, whose entities are decoded; only `\}` and `\#` are unescaped. */
function gapsIn(text: string): ImportedGap[] {
  return [...text.matchAll(GAP)].map(([, weight = '', kind = '', body = '']) => {
    // A # after an & belongs to an entity.
    const all = body.split(/(?<!\\)~/).map((source) => {
      const [, sign = '', words = ''] =
        /^(=|%-?\d+(?:\.\d+)?%)?([\s\S]*?)(?:(?<![\\&])#[\s\S]*)?$/.exec(source) ?? [];
      return { text: decoded(words), right: sign === '=' || sign === '%100%', percent: sign };
    });
    const several = kind.startsWith('MULTIRESPONSE');
    const right = all.filter((answer) => answer.right).length;
    return {
      weight: Number(weight || 1),
      kind,
      answers: all.map((answer) => ({
        text: answer.text,
        fraction: several ? (answer.right ? 1 : -1) / right : answer.right ? 1 : 0,
      })),
    };
  });
}

const decoded = (words: string): string =>
  words
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\\([}#])/g, '$1');

/** Moodle's score for an answer, 0..1: indexes of options or entries, values of stems, texts of gaps, a text. */
export function moodleScore(question: ImportedQuestion, answer: unknown): number {
  const { type, answers, pairs, gaps } = question;
  switch (type) {
    case 'multichoice': {
      const picked = (answer as readonly number[]).map((index) => answers[index]?.fraction ?? 0);
      return question.single ? (picked[0] ?? 0) : sumOf(picked);
    }
    case 'ordering':
      return longestRising(answer as readonly number[]) / answers.length;
    case 'matching': {
      const chosen = answer as readonly (string | null)[];
      const stems = pairs.filter(({ stem }) => stem !== '');
      return stems.filter(({ value }, index) => chosen[index] === value).length / stems.length;
    }
    case 'cloze': {
      const filled = answer as readonly (string | readonly number[])[];
      const all = gaps.reduce((sum, { weight }) => sum + weight, 0);
      const got = gaps.reduce((sum, gap, index) => sum + gap.weight * gapScore(gap, filled[index] ?? ''), 0);
      return got / all;
    }
    case 'shortanswer':
      return firstMatch(answers, String(answer));
    default:
      return Number.NaN;
  }
}

const gapScore = (gap: ImportedGap, filled: string | readonly number[]): number =>
  typeof filled === 'string'
    ? firstMatch(gap.answers, filled)
    : sumOf(filled.map((index) => gap.answers[index]?.fraction ?? 0));

const sumOf = (fractions: readonly number[]): number =>
  Math.min(
    1,
    Math.max(
      0,
      fractions.reduce((sum, fraction) => sum + fraction, 0),
    ),
  );

/** The fraction of the first matching answer; an unescaped star is a wildcard, case is ignored. */
function firstMatch(answers: ImportedGap['answers'], text: string): number {
  const given = text.trim().normalize('NFC');
  const fits = (answer: string): boolean => {
    const parts = answer.normalize('NFC').split(/(?<!\\)\*/);
    const pattern = parts.map((part) => part.replaceAll('\\*', '*').replace(/[\\^$.|?+*()[\]{}]/g, '\\$&'));
    return new RegExp(`^${pattern.join('.*')}$`, 'iu').test(given);
  };
  return given === '' ? 0 : (answers.find((answer) => fits(answer.text))?.fraction ?? 0);
}

/** The length of the longest increasing subsequence of places; a single one is not an order. */
function longestRising(places: readonly number[]): number {
  const lengths: number[] = [];
  for (const place of places) {
    const before = lengths.filter((_, at) => (places[at] ?? 0) < place);
    lengths.push(1 + Math.max(0, ...before));
  }
  const longest = Math.max(0, ...lengths);
  return longest > 1 ? longest : 0;
}

function children(node: XmlElement, name: string): XmlElement[] {
  return node.children.filter((each): each is XmlElement => each instanceof XmlElement && each.name === name);
}

const child = (node: XmlElement, name: string): XmlElement | undefined => children(node, name)[0];

function descendants(node: XmlElement, name: string): XmlElement[] {
  const below = node.children.filter((each): each is XmlElement => each instanceof XmlElement);
  return below.flatMap((each) => (each.name === name ? [each] : descendants(each, name)));
}

/** The text of an element, or of one in it. */
const textIn = (node: XmlElement, name?: string): string => {
  const within = name === undefined ? node : child(node, name);
  return (within && child(within, 'text')?.text) ?? '';
};
