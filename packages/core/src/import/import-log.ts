import type { Values } from '../model/problem.ts';
import type { DecisionKind, RemovalKind } from './decision-kinds.ts';
import { type ImportCode, importCodes } from './import-codes.ts';
import type { Decision, ImportDiagnostic } from './import-result.ts';

/** The delimiters of a pin: noncharacters, which are removed from every incoming text. */
const PIN = /\uFDD0(\d+)\uFDD1/g;
const NONCHARACTER = /[\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

/**
 * An import's decisions and doubts. A diagnostic is written into the Markdown as a pin, so that its place in the lesson
 * is known even if the text is moved and joined before it is written.
 */
export interface ImportLog {
  /** @param removed words that went into the decision's result, a heading or an author */
  decide(
    kind: DecisionKind,
    line: number | undefined,
    text: string,
    values?: Values,
    removed?: string,
  ): Decided;
  /**
   * The same for a choice with an alternative.
   *
   * @returns the decision if it stands; otherwise, the alternative was requested
   */
  choose(kind: DecisionKind, line: number | undefined, text: string, values?: Values): Decided | undefined;
  /**
   * The same for words that stay, and whose removal may be requested.
   *
   * @param words all of them, as in the file
   */
  keep(
    kind: DecisionKind,
    line: number | undefined,
    text: string,
    values: Values,
    words: string,
  ): Decided | undefined;
  /**
   * Removes words from the text; the only way to do so: everything missing in a lesson is in its decisions.
   *
   * @param words all of them, as in the file; the message shows the first
   *
   * @param what names them in the message
   *
   * @returns whether to remove them; otherwise, they were requested
   */
  remove(kind: RemovalKind, line: number | undefined, what: string, words: string): boolean;
  /**
   * Reports something to review. Anything that a rule of the check finds in the new lesson anyway has no code: one fact
   * is one finding.
   *
   * @param of the doubted decision
   *
   * @returns the pin, to be put at its place in the Markdown
   */
  find(code: ImportCode, line: number | undefined, values?: Values, of?: Decided): string;
  /**
   * Records the source line of something in which the check of the new lesson will find a problem.
   *
   * @param of the decision that the finding doubts
   *
   * @returns the pin, to be put on the line of that finding
   */
  origin(line: number | undefined, of?: Decided): string;
  readonly decisions: readonly Decision[];
  /** By pin number. */
  readonly found: readonly (FoundInImport | Origin)[];
}

/** A decision, for its doubts. */
export interface Decided {
  /** Its index among all. */
  readonly index: number;
}

export type FoundInImport = Omit<ImportDiagnostic, 'span'>;

/** The place of something in the file. */
export interface Origin {
  readonly code?: undefined;
  readonly line: number | undefined;
  readonly decision?: number;
}

/** Kinds without an alternative: a lesson has no place for them. */
const FINAL: ReadonlySet<DecisionKind> = new Set(['field', 'markup']);
/** Most letters of removed text in a message. */
const SHOWN = 60;

/** @param otherwise ids of the decisions to reverse */
export function createImportLog(otherwise: readonly string[] = []): ImportLog {
  const decisions: Decision[] = [];
  const found: (FoundInImport | Origin)[] = [];
  const overruled = new Set(otherwise);
  const counts = new Map<string, number>();
  const pinned = (entry: FoundInImport | Origin): string => `\uFDD0${found.push(entry) - 1}\uFDD1`;
  /** @param words removed if the alternative is requested */
  const choose = (decision: Omit<Decision, 'id' | 'otherwise'>, words?: string): Decided | undefined => {
    const place = `${decision.kind}:${decision.line ?? 0}`;
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    const id = `${place}:${count}`;
    const stands = !overruled.has(id);
    const { removed, ...kept } = decision;
    const turned = { ...kept, id, otherwise: true, ...(words !== undefined && { removed: words }) };
    const index = decisions.push(stands ? { ...decision, id } : turned) - 1;
    return stands ? { index } : undefined;
  };
  return {
    decisions,
    found,
    decide(kind, line, text, values = {}, removed = undefined) {
      const decision = { kind, line, message: { text, values }, ...(removed !== undefined && { removed }) };
      return { index: decisions.push(decision) - 1 };
    },
    choose: (kind, line, text, values = {}) => choose({ kind, line, message: { text, values } }),
    keep: (kind, line, text, values, words) => choose({ kind, line, message: { text, values } }, words),
    remove(kind, line, what, words) {
      const flat = words.replace(/\s+/g, ' ').trim();
      const text = flat.length > SHOWN ? `${flat.slice(0, SHOWN)}…` : flat;
      const decision = { kind, line, message: { text: what, values: { text } }, removed: words };
      if (!FINAL.has(kind)) return choose(decision) !== undefined;
      decisions.push(decision);
      return true;
    },
    find(code, line, values = {}, of = undefined) {
      const { message, hint, severity } = importCodes[code];
      return pinned({
        code,
        severity,
        message: { text: message, values },
        hint: { text: hint, values },
        line,
        ...(of && { decision: of.index }),
      });
    },
    origin: (line, of) => pinned({ line, ...(of && { decision: of.index }) }),
  };
}

/** Text without pins, required for all incoming text. */
export function withoutPins(text: string): string {
  return text.replace(NONCHARACTER, '');
}

/** Removes the pins from a written file. */
export function takePins(text: string): { text: string; places: Map<number, number> } {
  const places = new Map<number, number>();
  const pieces: string[] = [];
  let from = 0;
  let length = 0;
  for (const match of text.matchAll(PIN)) {
    pieces.push(text.slice(from, match.index));
    length += match.index - from;
    from = match.index + match[0].length;
    places.set(Number(match[1]), length);
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), places };
}
