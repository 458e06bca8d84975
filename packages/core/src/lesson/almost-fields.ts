import { nearestWord } from '../text/nearest-word.ts';
import { plainValue, readYaml } from './read-yaml.ts';

/** A field whose colon is another sign, or has no blank behind it. Offsets count from the beginning of the YAML. */
export interface AlmostField {
  readonly key: string;
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  /** What should stand at the place. */
  readonly better: string;
}

const FIELD = /^([A-Za-z][\w-]{1,30})(?:[ \t]*[：＝=][ \t]*|:(?=[^\s/]))(.*)$/gm;

/**
 * Takes the fields out of YAML that only lack the right sign behind a name that we know, and leaves a comment of the same
 * length, so that the others can be read. Linear in the text.
 */
export function almostFields(
  yaml: string,
  known: readonly string[],
): { readonly source: string; readonly almost: readonly AlmostField[] } {
  const almost: AlmostField[] = [];
  const source = yaml.replace(FIELD, (line: string, name: string, text: string, start: number) => {
    const key = known.includes(name) ? name : nearestWord(name, known).nearest;
    if (key === undefined) return line;
    const sign = line.slice(0, line.length - text.length);
    const value = plainValue(() => readYaml(text).document.toJS());
    almost.push({ key, value, start, end: start + sign.length, better: `${name}: ` });
    return `#${' '.repeat(line.length - 1)}`;
  });
  return { source, almost };
}
