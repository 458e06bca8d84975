import type { ImportDiagnostic } from '@marginalia/core/import';
import type * as vscode from 'vscode';

/** The description of a doubtful place. */
export type Doubt = Pick<ImportDiagnostic, 'code' | 'severity' | 'message' | 'hint'>;

/** A doubtful place as stored: its words and their context, since the text may change. */
export interface KeptDoubt extends Doubt {
  /** Path in the lesson. */
  readonly file: string;
  /** UTF-16 offset at the time. */
  readonly start: number;
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** Keeps doubts across windows, by lesson id, since the folder may be renamed. */
export interface DoubtStore {
  read(id: string): readonly KeptDoubt[];
  write(id: string, doubts: readonly KeptDoubt[]): Thenable<void>;
}

const KEY = 'marginalia.importDoubts';
/** How many lessons to keep (the most recent), and how many doubts of each. */
const MOST_LESSONS = 20;
const MOST_DOUBTS = 300;
/** UTF-16 units of context stored on each side of a place. */
const CONTEXT = 40;

export function createDoubtStore(state: vscode.Memento): DoubtStore {
  const all = (): readonly (readonly [string, readonly KeptDoubt[]])[] => state.get(KEY) ?? [];
  return {
    read: (id) => all().find(([known]) => known === id)?.[1] ?? [],
    write(id, doubts) {
      const others = all().filter(([known]) => known !== id);
      const own = doubts.length > 0 ? [[id, doubts.slice(0, MOST_DOUBTS)] as const] : [];
      return state.update(KEY, [...own, ...others].slice(0, MOST_LESSONS));
    },
  };
}

/** Describes a place of a text for storage. */
export function keptDoubt(text: string, file: string, start: number, end: number, doubt: Doubt): KeptDoubt {
  const { code, severity, message, hint } = doubt;
  return {
    code,
    severity,
    message,
    hint,
    file,
    start,
    words: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  };
}

/** Returns where a doubt is in a text now; `undefined` if its words are gone from their context. */
export function placeOf(text: string, { start, words, before, after }: KeptDoubt): number | undefined {
  const stands = (at: number, left: string, right: string): boolean =>
    text.startsWith(left + words + right, at - left.length);
  if (start >= before.length && stands(start, before, after)) return start;
  // One side may have been rewritten.
  for (const [left, right] of [
    [before, after],
    [before, ''],
    ['', after],
  ] as const) {
    if (left === '' && right === '') continue;
    const found = text.indexOf(left + words + right);
    if (found >= 0) return found + left.length;
  }
  return undefined;
}
