import type { Steps } from '../../turns/in-turns.ts';
import type { ImportLog } from '../import-log.ts';
import type { TextLine } from './text-line.ts';
import type { TextParagraph } from './text-paragraph.ts';

/** First halves of compounds that keep their hyphen. */
const PREFIX = /^(?:self|ex|half|well|ill|all|cross|non|post|pre|pro|anti|co|vice|quasi|semi)$/i;

/** Second halves that often have a hyphen before them. */
const SUFFIX =
  /^(?:owned|made|based|like|wide|old|year|term|time|known|born|speaking|century|scale|level|class|run|led|held|free|style|wing|minded|sized|called|looking|hand|handed|built|to|of|in|and)$/i;

/** Chinese and Japanese have no spaces, so none goes between two lines either. */
const WIDE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff01-\\uff60]';
const ENDS_WIDE = new RegExp(`${WIDE}$`, 'u');
const BEGINS_WIDE = new RegExp(`^${WIDE}`, 'u');

type JoinLines = (lines: readonly TextLine[], verse: boolean, alone: boolean) => TextParagraph;

/**
 * Joins lines and decides on the hyphens at their ends by the rest of the text: `inter-` and `national` become one
 * word, unless the text has the compound elsewhere, or both halves as separate words.
 */
export function* createHyphenJoiner(lines: readonly TextLine[], log: ImportLog): Steps<JoinLines> {
  const words = new Set<string>();
  let divided = false;
  for (const { text } of lines) {
    yield;
    // A word divided by the end of a line does not count.
    const whole = (divided ? text.replace(/^\s*[\p{L}\p{M}]+/u, '') : text).replace(
      /[\p{L}\p{M}]{1,40}[-‑]$/u,
      '',
    );
    divided = /\p{L}[-‑]$/u.test(text);
    for (const [word] of whole.matchAll(/[\p{L}\p{M}]+(?:[-‑][\p{L}\p{M}]+)*/gu))
      words.add(word.toLowerCase());
  }
  return (group, verse, alone) => {
    // Pieces instead of one text: checking the end of a growing text copies all of it.
    const pieces: string[] = [];
    let length = 0;
    const starts: [number, number][] = [];
    const pins: [number, string][] = [];
    for (const { text: raw, line, pin } of group) {
      const next = raw.trim();
      const last = pieces.at(-1);
      if (last !== undefined) {
        const gap = verse ? '\n' : gapAfter(last, next, line);
        pieces[pieces.length - 1] = gap === undefined ? last.slice(0, -1) : last + gap;
        length += gap?.length ?? -1;
      }
      starts.push([length, line]);
      pieces.push(next);
      length += next.length;
      if (pin !== undefined) pins.push([length, pin]);
    }
    return { text: pieces.join(''), verse, lines: starts, alone, pins };

    /** The separator of two lines; `undefined` if the hyphen is removed. */
    function gapAfter(last: string, next: string, line: number): string | undefined {
      const left = /([\p{L}\p{M}]{1,40})[-‑]$/u.exec(last.slice(-42))?.[1];
      const right = /^[\p{L}\p{M}\d]{1,40}/u.exec(next)?.[0];
      if (left === undefined || right === undefined)
        return /[—–/]$/.test(last) ||
          next.startsWith('—') ||
          (ENDS_WIDE.test(last.slice(-2)) && BEGINS_WIDE.test(next))
          ? ''
          : ' ';
      if (joins(left, right)) {
        const joined = log.choose('joined', line, '“{left}-” and “{right}” joined into one word', {
          left,
          right,
        });
        return joined ? undefined : '';
      }
      const kept = log.choose('joined', line, '“{left}-{right}” keeps its hyphen', { left, right });
      if (!kept) return undefined;
      if (doubtful(left, right))
        pins.push([length, log.find('import-hyphen', line, { text: `${left}-${right}` }, kept)]);
      return '';
    }
  };

  function joins(left: string, right: string): boolean {
    const compound = words.has(`${left}-${right}`.toLowerCase());
    if (compound || /^[\p{Lu}\d]/u.test(right) || PREFIX.test(left)) return false;
    if (words.has((left + right).toLowerCase())) return true;
    if (SUFFIX.test(right)) return false;
    return !(left.length > 2 && right.length > 2 && isWord(left) && isWord(right));
  }
  /** Kept only because both halves are words of the text. */
  function doubtful(left: string, right: string): boolean {
    return !words.has(`${left}-${right}`.toLowerCase()) && !/^[\p{Lu}\d]/u.test(right) && !PREFIX.test(left);
  }
  function isWord(word: string): boolean {
    return words.has(word.toLowerCase());
  }
}
