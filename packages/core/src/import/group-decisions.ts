import type { Message } from '../model/message.ts';
import { type DecisionKind, decisionKinds } from './decision-kinds.ts';
import type { Decision, ImportDiagnostic, ImportResult } from './import-result.ts';

/** A decision with its doubts: one fact, reported in one place. */
export interface ToldDecision extends Decision {
  readonly doubts: readonly ImportDiagnostic[];
}

/** The decisions of one kind, in file order. */
export interface DecisionGroup {
  readonly kind: DecisionKind;
  /** Their count, for example “3 page numbers removed”. */
  readonly title: Message;
  readonly decisions: readonly ToldDecision[];
}

/**
 * Groups decisions by kind, the most interesting first.
 *
 * @param diagnostics of the same result: doubts are shown with their decision
 */
export function groupDecisions(
  decisions: readonly Decision[],
  diagnostics: readonly ImportDiagnostic[] = [],
): DecisionGroup[] {
  const doubts = grouped(diagnostics, ({ decision }) => decision);
  const told = decisions.map((decision, index) => ({ ...decision, doubts: doubts.get(index) ?? [] }));
  const byKind = grouped(told, ({ kind }) => kind);
  const kinds = Object.keys(decisionKinds) as DecisionKind[];
  return kinds.flatMap((kind) => {
    const own = byKind.get(kind);
    return own ? { kind, title: titleOf(kind, own.length), decisions: own } : [];
  });
}

/** Kinds that the summary of a whole file counts; the list of decisions has the rest. */
const COUNTED: ReadonlySet<DecisionKind> = new Set([
  'marker',
  'may-be-note',
  'item',
  'picture',
  'page-number',
  'running-head',
  'licence',
  'site',
  'remark',
]);

/** Summarizes an import as counts in words, without reversed decisions. */
export function importCounts({ decisions, diagnostics }: ImportResult): Message[] {
  const made = groupDecisions(decisions.filter(({ otherwise }) => !otherwise));
  const places = diagnostics.length;
  return [
    ...made.flatMap(({ kind, title }) => (COUNTED.has(kind) ? title : [])),
    ...(places > 0 ? [{ text: places === 1 ? ONE_PLACE : SEVERAL_PLACES, values: { count: places } }] : []),
  ];
}
const ONE_PLACE = '{count} place to look at';
const SEVERAL_PLACES = '{count} places to look at';

function titleOf(kind: DecisionKind, count: number): Message {
  const [one, several] = decisionKinds[kind];
  return { text: count === 1 ? one : several, values: { count } };
}

function grouped<T, Key>(items: readonly T[], keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const own = groups.get(keyOf(item));
    if (own) own.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
