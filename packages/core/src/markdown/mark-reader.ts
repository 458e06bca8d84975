import type { Mark, MarkAttribute } from '../model/mark.ts';
import { LONGEST_ID } from '../model/opening.ts';
import type { ReportProblem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { type Nearest, nearestWord } from '../text/nearest-word.ts';

/** Reads the attributes of one mark and reports unreadable ones. Attributes that no call asks for are unknown. */
export interface MarkReader {
  text(key: string): string | undefined;
  /** The same for an id. */
  id(key: string): string | undefined;
  /** A number from `least` to `most`, written in digits. */
  number(key: string, least: number, most?: number): number | undefined;
  /** Words separated by blanks or commas; a marker stands for its label. */
  words(key: string): readonly string[];
  /** Wordings of several words each, separated by `|`. */
  phrases(key: string): readonly string[];
  oneOf<T extends string>(key: string, values: readonly T[]): T | undefined;
  /** Whether a key is there, which takes no value. */
  flag(key: string): boolean;
  /** Two whole numbers as `300-500`; one number stands for both. */
  range(key: string): readonly [least: number, most: number] | undefined;
  /** Reports every key that nothing asked for, or that is there twice. Call it last. */
  done(): void;
}

/** Creates the reader of a mark. */
export function createMarkReader(mark: Mark, report: ReportProblem): MarkReader {
  return new AskedMark(mark, report);
}

class AskedMark implements MarkReader {
  readonly #mark: Mark;
  readonly #report: ReportProblem;
  readonly #asked = new Set<string>();

  constructor(mark: Mark, report: ReportProblem) {
    this.#mark = mark;
    this.#report = report;
  }

  text(key: string): string | undefined {
    return this.#find(key)?.value || undefined;
  }

  id(key: string): string | undefined {
    const attribute = this.#find(key);
    if (!attribute || attribute.value.length <= LONGEST_ID) return attribute?.value || undefined;
    return this.#wrong(attribute, `at most ${LONGEST_ID} characters`);
  }

  number(key: string, least: number, most = Number.POSITIVE_INFINITY): number | undefined {
    const attribute = this.#find(key);
    if (!attribute) return undefined;
    const value = /^\d{1,9}(\.\d{1,9})?$/.test(attribute.value) ? Number(attribute.value) : Number.NaN;
    if (value >= least && value <= most) return value;
    const meant = meantNumber(attribute.value, most);
    return this.#wrong(
      attribute,
      most < Number.POSITIVE_INFINITY ? `a number from ${least} to ${most}` : `a number from ${least}`,
      meant === undefined ? undefined : { nearest: meant },
    );
  }

  words(key: string): readonly string[] {
    const value = this.#find(key)?.value ?? '';
    if (value === '') return [];
    return value
      .split(/[\s,]+/)
      .filter((word) => word !== '')
      .map((word) => /^\[\^(.+)\]$/.exec(word)?.[1] ?? word);
  }

  phrases(key: string): readonly string[] {
    const value = this.#find(key)?.value ?? '';
    if (value === '') return [];
    return value
      .split('|')
      .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
      .filter((phrase) => phrase !== '');
  }

  oneOf<T extends string>(key: string, values: readonly T[]): T | undefined {
    const attribute = this.#find(key);
    if (!attribute) return undefined;
    return (
      values.find((value) => value === attribute.value) ??
      this.#wrong(attribute, values.join(', '), nearestWord(attribute.value, values))
    );
  }

  flag(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  range(key: string): readonly [least: number, most: number] | undefined {
    const attribute = this.#find(key);
    if (!attribute) return undefined;
    const match = /^(\d{1,9})(?:[-–](\d{1,9}))?$/.exec(attribute.value);
    if (!match) return this.#wrong(attribute, 'a range such as 300-500');
    const least = Number(match[1]);
    const most = Number(match[2] ?? match[1]);
    return least <= most
      ? [least, most]
      : this.#wrong(attribute, 'the smaller number first, for example 300-500');
  }

  done(): void {
    const asked = this.#asked;
    const seen = new Map<string, Span>();
    for (const { key, written, span } of this.#mark.attributes) {
      if (!asked.has(written)) {
        const known = [...asked].join(', ');
        const keySpan = { ...span, end: span.start + written.length };
        const nearest = asked.has(key) ? { nearest: key } : nearestWord(written, [...asked]);
        const { name } = this.#mark;
        this.#report('mark-unknown-key', keySpan, { mark: name, key: written, known, ...nearest });
      }
      const first = seen.get(key);
      if (first && asked.has(key))
        this.#report('mark-repeated-key', span, { mark: this.#mark.name, key }, [first]);
      else seen.set(key, span);
    }
  }

  #find(key: string): MarkAttribute | undefined {
    this.#asked.add(key);
    return this.#mark.attributes.find((attribute) => attribute.key === key);
  }

  #wrong(attribute: MarkAttribute, expected: string, nearest?: Nearest): undefined {
    const { key, value } = attribute;
    this.#report('mark-value', value === '' ? attribute.span : attribute.valueSpan, {
      mark: this.#mark.name,
      key,
      value,
      expected,
      ...nearest,
    });
    return undefined;
  }
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Reads a number written with a comma, in words, as a percentage, or with its unit. */
function meantNumber(value: string, most: number): string | undefined {
  const word = NUMBERS.indexOf(value.toLowerCase());
  if (word >= 0) return String(word);
  const [, digits] = /^(\d{1,6}(?:[.,]\d{1,4})?)\s*(?:%|[a-z.]*)$/i.exec(value) ?? [];
  if (digits === undefined) return undefined;
  const number = Number(digits.replace(',', '.'));
  return String(most === 1 && number > 1 && number <= 100 ? number / 100 : number);
}
