import { type PatternNode, parsePattern } from './pattern-syntax.ts';

/** A compiled pattern of an accepted answer. */
export interface LinearPattern {
  /** Why it cannot be used, as the end of a sentence; it then matches nothing. */
  readonly problem: string | undefined;
  /** Whether the whole text matches, without case. O(length of the text × length of the pattern). */
  matches(text: string): boolean;
  /** A text that matches; `undefined` if none was found. */
  readonly example: string | undefined;
  /** Number of compiled steps: matching takes this much time for each character of a text. */
  readonly size: number;
}

type Step =
  | { readonly op: 'char'; readonly test: (char: string) => boolean; readonly next: number }
  | { readonly op: 'fork'; readonly next: number; other: number }
  | { readonly op: 'start' | 'end'; readonly next: number }
  | { readonly op: 'match' };

/** Maximum number of compiled steps of a pattern. */
const MOST_STEPS = 1000;

/**
 * Compiles a pattern. RegExp would backtrack: `(a+)+$` in a stranger's lesson would hang the editor on a student's
 * answer. Instead, all paths through the pattern are followed at once (Thompson, 1968), so time grows only with the
 * length of the answer. A pattern that cannot be matched this way is refused with the reason.
 */
export function linearPattern(source: string): LinearPattern {
  const tree = parsePattern(source);
  if ('problem' in tree) return refused(tree.problem);
  const size = sizeOf(tree);
  if (!(size <= MOST_STEPS)) return refused('it repeats too much.');
  const steps: Step[] = [{ op: 'match' }];
  const start = compile(tree, 0, steps);
  const matches = (text: string) => run(steps, start, text);
  const example = exampleOf(tree);
  return {
    problem: undefined,
    matches,
    example: example !== undefined && matches(example) ? example : undefined,
    size,
  };
}

/** Makes a pattern that cannot be used, with the reason. */
export function refused(problem: string): LinearPattern {
  return { problem, matches: () => false, example: undefined, size: 0 };
}

/** Upper limit for the steps or example letters made from a node. Zero repetitions count as one. */
function sizeOf(node: PatternNode): number {
  if (node.kind === 'sequence') return node.items.reduce((sum, item) => sum + sizeOf(item), 1);
  if (node.kind === 'choice') return node.options.reduce((sum, option) => sum + sizeOf(option) + 1, 0);
  if (node.kind !== 'repeat') return 1;
  const times = Number.isFinite(node.most) ? Math.max(1, node.most) : node.least + 1;
  return times * (sizeOf(node.item) + 1) + 1;
}

/** Adds the steps of a node, which continue with the step `next`; returns the first of them. */
function compile(node: PatternNode, next: number, steps: Step[]): number {
  const add = (step: Step): number => steps.push(step) - 1;
  if (node.kind === 'char') return add({ op: 'char', test: node.test, next });
  if (node.kind === 'sequence')
    return node.items.reduceRight((after, item) => compile(item, after, steps), next);
  if (node.kind === 'choice') {
    const starts = node.options.map((option) => compile(option, next, steps));
    return starts.reduce((other, first) => add({ op: 'fork', next: first, other }));
  }
  if (node.kind !== 'repeat') return add({ op: node.kind, next });
  let first = next;
  if (Number.isFinite(node.most)) {
    for (let i = node.least; i < node.most; i++) {
      first = add({ op: 'fork', next, other: compile(node.item, first, steps) });
    }
  } else {
    const loop: Step = { op: 'fork', next, other: next };
    first = add(loop);
    loop.other = compile(node.item, first, steps);
  }
  for (let i = 0; i < node.least; i++) first = compile(node.item, first, steps);
  return first;
}

function run(steps: readonly Step[], start: number, text: string): boolean {
  const chars = [...text];
  /**
   * When each step was last reached, as a position in the text counted from 1: none is followed twice at one position.
   */
  const reached = new Uint32Array(steps.length);
  let current = [start];
  for (let at = 0; ; at++) {
    const following: number[] = [];
    const char = chars[at];
    for (let index = current.pop(); index !== undefined; index = current.pop()) {
      const step = steps[index];
      if (!step || reached[index] === at + 1) continue;
      reached[index] = at + 1;
      if (step.op === 'match') {
        if (char === undefined) return true;
      } else if (step.op === 'char') {
        if (char !== undefined && step.test(char)) following.push(step.next);
      } else if (step.op === 'fork') current.push(step.other, step.next);
      else if (step.op === 'start' ? at === 0 : char === undefined) current.push(step.next);
    }
    if (char === undefined || following.length === 0) return false;
    current = following;
  }
}

function exampleOf(node: PatternNode): string | undefined {
  if (node.kind === 'char') return node.sample;
  if (node.kind === 'sequence') return joined(node.items.map(exampleOf));
  if (node.kind === 'choice') return node.options.map(exampleOf).find((text) => text);
  if (node.kind !== 'repeat') return '';
  const times = Math.min(node.most, Math.max(1, node.least));
  return times === 0 ? '' : exampleOf(node.item)?.repeat(times);
}

function joined(texts: readonly (string | undefined)[]): string | undefined {
  return texts.includes(undefined) ? undefined : texts.join('');
}
