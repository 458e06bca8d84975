import { nearestWord } from '../check/nearest-word.ts';
import type { Report } from '../check/rule.ts';
import { markUnknownKey } from '../check/rules/mark-unknown-key.ts';
import { markValueRule } from '../check/rules/mark-value.ts';
import type { Mark, MarkAttribute } from '../model/mark.ts';

/** Reads the attributes of one mark and reports what it cannot read; what was not asked for is unknown. */
export interface MarkReader {
  text(key: string): string | undefined;
  /** A number from `least` up, or the default. */
  number(key: string, least: number): number | undefined;
  /** Words divided by blanks or commas. */
  words(key: string): readonly string[];
  oneOf<T extends string>(key: string, values: readonly T[]): T | undefined;
  /** Two whole numbers as `300-500`; one number stands for both. */
  range(key: string): readonly [least: number, most: number] | undefined;
  /** Reports every key that nothing asked for. Call it last. */
  done(): void;
}

export function createMarkReader(mark: Mark, report: Report): MarkReader {
  const asked = new Set<string>();
  const find = (key: string): MarkAttribute | undefined => {
    asked.add(key);
    return mark.attributes.find((attribute) => attribute.key === key);
  };
  const wrong = (attribute: MarkAttribute, expected: string): undefined => {
    const { key, value } = attribute;
    report(markValueRule, attribute.span, { mark: mark.name, key, value, expected });
    return undefined;
  };
  return {
    text: (key) => find(key)?.value || undefined,
    number(key, least) {
      const attribute = find(key);
      if (!attribute) return undefined;
      const value = attribute.value === '' ? Number.NaN : Number(attribute.value);
      return value >= least
        ? value
        : wrong(attribute, least > 0 ? 'a positive number' : `a number from ${least}`);
    },
    words: (key) => (find(key)?.value ?? '').split(/[\s,]+/).filter((word) => word !== ''),
    oneOf(key, values) {
      const attribute = find(key);
      if (!attribute) return undefined;
      return values.find((value) => value === attribute.value) ?? wrong(attribute, values.join(', '));
    },
    range(key) {
      const attribute = find(key);
      if (!attribute) return undefined;
      const match = /^(\d+)(?:[-–](\d+))?$/.exec(attribute.value);
      if (!match) return wrong(attribute, 'a range as 300-500');
      return [Number(match[1]), Number(match[2] ?? match[1])];
    },
    done() {
      for (const { key, span } of mark.attributes) {
        if (asked.has(key)) continue;
        const known = [...asked].join(', ');
        const nearest = nearestWord(key, [...asked]);
        report(markUnknownKey, span, { mark: mark.name, key, known, ...(nearest ? { nearest } : {}) });
      }
    },
  };
}
