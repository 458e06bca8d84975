import type { Values } from '../model/problem.ts';
import type { DecisionKind, RemovalKind } from './decision-kinds.ts';
import { type ImportCode, importCodes } from './import-codes.ts';
import type { Decision, ImportDiagnostic } from './import-result.ts';

/** Where a pin begins and ends: noncharacters, which are taken out of every text that comes in. */
const PIN = /\uFDD0(\d+)\uFDD1/g;
const NONCHARACTER = /[\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

/**
 * What an import decided and what it is unsure of. A diagnostic is written into the Markdown as a pin, so that its place
 * in the lesson is known however the text is moved and joined before it is written.
 */
export interface ImportLog {
  /** @param removed words that went into what the decision tells, a heading or an author */
  decide(
    kind: DecisionKind,
    line: number | undefined,
    text: string,
    values?: Values,
    removed?: string,
  ): Decided;
  /**
   * The same for a choice that can be made otherwise.
   *
   * @returns the decision where it stands; where not, the other choice was asked for
   */
  choose(kind: DecisionKind, line: number | undefined, text: string, values?: Values): Decided | undefined;
  /**
   * The same for words that stay, and may be asked to be taken out.
   *
   * @param words all of them as they stand there
   */
  keep(
    kind: DecisionKind,
    line: number | undefined,
    text: string,
    values: Values,
    words: string,
  ): Decided | undefined;
  /**
   * Takes words out of the text, as the only way to do so: what is missing in a lesson stands in its decisions.
   *
   * @param words all of them as they stood there; the message shows the first
   * @param what names them in the message
   * @returns whether to take them out; where not, they were asked for
   */
  remove(kind: RemovalKind, line: number | undefined, what: string, words: string): boolean;
  /**
   * Notes something that somebody should look at. What a rule of the check finds in the new lesson anyway has no code:
   * one fact is one finding.
   *
   * @param of the decision that it doubts
   * @returns the pin, to be put where it is in the Markdown
   */
  find(code: ImportCode, line: number | undefined, values?: Values, of?: Decided): string;
  /**
   * Tells the line that something comes from in which the check of the new lesson will find a fault.
   *
   * @param of the decision that the finding doubts
   * @returns the pin, to be put on the line of that finding
   */
  origin(line: number | undefined, of?: Decided): string;
  readonly decisions: readonly Decision[];
  /** By the number of their pins. */
  readonly found: readonly (FoundInImport | Origin)[];
}

/** A decision that was made, for what doubts it. */
export interface Decided {
  /** Its index among all. */
  readonly index: number;
}

export type FoundInImport = Omit<ImportDiagnostic, 'span'>;

/** Where something stood in the file. */
export interface Origin {
  readonly code?: undefined;
  readonly line: number | undefined;
  readonly decision?: number;
}

/** What cannot be asked for: a lesson has no place for it. */
const FINAL: ReadonlySet<DecisionKind> = new Set(['field', 'markup']);
/** Most letters of what was taken out that a message shows. */
const SHOWN = 60;

/** @param otherwise ids of the decisions that shall go the other way */
export function createImportLog(otherwise: readonly string[] = []): ImportLog {
  const decisions: Decision[] = [];
  const found: (FoundInImport | Origin)[] = [];
  const overruled = new Set(otherwise);
  const counts = new Map<string, number>();
  const pinned = (entry: FoundInImport | Origin): string => `\uFDD0${found.push(entry) - 1}\uFDD1`;
  /** @param words those that go where the other choice is asked for */
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

/** Text that holds no pin, as everything that comes in must. */
export function withoutPins(text: string): string {
  return text.replace(NONCHARACTER, '');
}

/** Takes the pins out of a written file. */
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
