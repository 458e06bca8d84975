import type { Message } from '../model/message.ts';
import { type DecisionKind, decisionKinds } from './decision-kinds.ts';
import type { Decision } from './import-result.ts';

/** The decisions of one kind, in the order of the file. */
export interface DecisionGroup {
  readonly kind: DecisionKind;
  /** How many they are, as in “3 page numbers taken out”. */
  readonly title: Message;
  readonly decisions: readonly Decision[];
}

/** Decisions by kind: what most people want to look at first. */
export function groupDecisions(decisions: readonly Decision[]): DecisionGroup[] {
  const kinds = Object.keys(decisionKinds) as DecisionKind[];
  return kinds.flatMap((kind) => {
    const own = decisions.filter((decision) => decision.kind === kind);
    const [one, several] = decisionKinds[kind];
    const title = { text: own.length === 1 ? one : several, values: { count: own.length } };
    return own.length > 0 ? { kind, title, decisions: own } : [];
  });
}
