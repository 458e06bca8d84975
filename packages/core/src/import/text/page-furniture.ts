import type { Steps } from '../../turns/in-turns.ts';
import type { ImportLog } from '../import-log.ts';
import type { TextLine } from './text-line.ts';

const PAGE_NUMBER =
  /^\s*(?:[-–—[(]\s*)?(?:page\s+|p\.\s*|seite\s+|s\.\s*)?(\d{1,4})(?:\s*(?:of|\/|von)\s*\d{1,4})?(?:\s*[-–—\])])?$/i;
/** The end of a sentence, ignoring a marker and quotation marks. */
const ENDED = /[.!?…:](?:[”’"'»)\]\d]|\[(?=\d))*$/;
const LONGEST_HEAD = 80;
/** Most identical lines to examine, the last ones. */
const MOST_HEADS = 1000;
/** Lines to examine in one step. */
const STEP = 1000;

interface Numbered {
  readonly at: number;
  readonly value: number;
}

/** A text without its page furniture. */
export interface BareText {
  readonly lines: readonly TextLine[];
  /** Lines of the file that contain only the number of a chapter. */
  readonly chapters: ReadonlySet<number>;
}

/** Removes page numbers and running headers; rejoins the lines that they divided. */
export function* removeFurniture(lines: readonly TextLine[], log: ImportLog): Steps<BareText> {
  const gone = new Set<number>();
  const chapters = new Set<number>();
  const pins = new Map<number, string>();
  const blank = (at: number): boolean => (lines[at]?.text ?? '') === '';
  const atEdge = (at: number): boolean => edge(at, -1) || edge(at, 1);

  const numbered = lines.flatMap(({ text }, at): Numbered[] => {
    const value = PAGE_NUMBER.exec(text)?.[1];
    return value === undefined ? [] : [{ at, value: Number(value) }];
  });
  for (const run of runs(numbered)) {
    const counts = run.length > 1;
    const ofChapters =
      counts &&
      run[0]?.value === 1 &&
      run.every(({ at }) => alone(at) && !atEdge(at)) &&
      !run.slice(1).some(({ at }) => interrupts(at));
    for (const { at, value } of run) {
      const { text, line } = lines[at] as TextLine;
      if (ofChapters) chapters.add(line);
      else if (counts || (atEdge(at) && pages() > 1)) {
        if (log.remove('page-number', line, 'Page number “{text}”', text.trim())) gone.add(at);
      } else if (alone(at)) {
        const told = 'The number {number} on a line of its own stays text';
        const stays = log.keep('prose', line, told, { number: value }, text.trim());
        if (stays) pins.set(at, log.find('import-page-number', line, { number: value }, stays));
        else gone.add(at);
      }
    }
  }
  yield;
  yield* removeHeads();
  yield;
  return { lines: closeGaps(), chapters };

  function pages(): number {
    return (lines.at(-1)?.page ?? 0) + 1;
  }
  /** Whether only blank lines are between a line and the edge of its page. */
  function edge(at: number, step: 1 | -1): boolean {
    if (pages() === 1) return false;
    const page = lines[at]?.page;
    for (let i = at + step; lines[i]?.page === page; i += step) if (!blank(i) && !gone.has(i)) return false;
    return true;
  }
  function alone(at: number): boolean {
    return blank(at - 1) && blank(at + 1);
  }
  function neighbour(at: number, step: 1 | -1): string {
    let i = at + step;
    while (i >= 0 && i < lines.length && (blank(i) || gone.has(i))) i += step;
    return lines[i]?.text.trim() ?? '';
  }
  function interrupts(at: number): boolean {
    const before = neighbour(at, -1);
    return before !== '' && !ENDED.test(before);
  }

  function* removeHeads(): Steps<void> {
    const start = lines.findIndex(({ text }) => text.trim() !== '');
    const groups = new Map<string, number[]>();
    for (const [at, { text }] of lines.entries()) {
      if (at % STEP === 0) yield;
      const words = text.trim();
      if (words === '' || words.length > LONGEST_HEAD || !/\p{L}/u.test(words) || gone.has(at)) continue;
      // The page number precedes it on the left and follows it on the right.
      const key = words
        .toLowerCase()
        .replace(/\d+/g, '#')
        .replace(/^#\s+(.*)$/, '$1 #');
      const places = groups.get(key);
      if (places) places.push(at);
      else groups.set(key, [at]);
    }
    for (const [key, all] of groups) {
      yield;
      const places = all.slice(-MOST_HEADS);
      const standing = key.includes('#') ? places.filter(alone) : [];
      // Page headers interrupt sentences; chapter headings never do.
      const runs = standing.filter(interrupts).length > standing.length / 4;
      const placed = places.filter((at) => atEdge(at) || beside(at) || (runs && alone(at)));
      const counts = placed.map((at) => Number(/\d+/.exec(lines[at]?.text ?? '')?.[0] ?? 0));
      const rising = counts.every((count, i) => i === 0 || count > (counts[i - 1] ?? 0));
      if (placed.length < (pages() > 1 ? 2 : 3) || (key.includes('#') && !rising)) continue;
      for (const at of placed) {
        // The first words of a text are its title.
        if (at === start) continue;
        const { line, text } = lines[at] as TextLine;
        if (log.remove('running-head', line, 'Running head “{text}”', text.trim())) gone.add(at);
      }
    }
  }
  /** Whether the next line above or below is a page number, or does not exist. */
  function beside(at: number): boolean {
    return ([-1, 1] as const).some((step) => {
      let next = at + step;
      while (lines[next] && blank(next)) next += step;
      return !lines[next] || gone.has(next);
    });
  }

  function pinned(at: number): TextLine {
    const line = lines[at] as TextLine;
    const pin = pins.get(at);
    return pin === undefined ? line : { ...line, pin };
  }
  function closeGaps(): TextLine[] {
    const kept: TextLine[] = [];
    for (let at = 0; at < lines.length; at++) {
      const line = lines[at] as TextLine;
      const turns = at > 0 && line.page !== lines[at - 1]?.page;
      if (!gone.has(at) && !turns) {
        kept.push(pinned(at));
        continue;
      }
      let next = at;
      while (next < lines.length && (gone.has(next) || blank(next))) next++;
      while (kept.length > 0 && kept.at(-1)?.text === '') kept.pop();
      const before = kept.at(-1)?.text ?? '';
      const after = lines[next]?.text ?? '';
      const divided =
        before !== '' &&
        !ENDED.test(before) &&
        /^\s*[\p{Ll}\d“‘"'(]|^\S/u.test(after) &&
        !/^\s*\p{Lu}/u.test(after);
      const hyphen = /\p{L}-$/u.test(before);
      if (!divided && !hyphen) kept.push({ text: '', line: line.line, page: line.page });
      at = next - 1;
      if (lines[next] && next === at + 1) {
        kept.push(pinned(next));
        at = next;
      }
    }
    return kept;
  }
}

/** Divides numbers into runs that increase by one to three: page and chapter numbers form separate runs. */
function runs(numbers: readonly Numbered[]): Numbered[][] {
  const found: Numbered[][] = [];
  const byLast = new Map<number, Numbered[]>();
  for (const entry of numbers) {
    const step = [1, 2, 3].find((wanted) => byLast.has(entry.value - wanted));
    const run = (step !== undefined && byLast.get(entry.value - step)) || [];
    if (step !== undefined) byLast.delete(entry.value - step);
    if (run.length === 0) found.push(run);
    run.push(entry);
    byLast.set(entry.value, run);
  }
  return found;
}
