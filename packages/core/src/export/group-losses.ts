import { type Message, say } from '../model/message.ts';
import type { Loss, LossKind } from './losses.ts';

/** The losses of one kind. */
export interface LossGroup {
  readonly kind: LossKind;
  readonly title: Message;
  readonly lines: readonly LossLine[];
}

/** Everything of one kind that one part of a lesson loses. */
export interface LossLine {
  /** Id of the exercise or question; `undefined` for the lesson. */
  readonly item: string | undefined;
  readonly losses: readonly Loss[];
}

const titles: Readonly<Record<LossKind, Message>> = {
  score: say('Scores can differ'),
  shape: say('Looks different'),
  content: say('Missing'),
};

/** Groups losses by kind, worst first, and within a kind by item, in their order. Leaves out kinds without losses. */
export function groupLosses(losses: readonly Loss[]): LossGroup[] {
  return Object.entries(titles).flatMap(([kind, title]) => {
    const own = losses.filter((loss) => loss.kind === kind);
    return own.length === 0 ? [] : { kind: kind as LossKind, title, lines: linesOf(own) };
  });
}

/** Groups losses by item, in their order. */
export function linesOf(losses: readonly Loss[]): LossLine[] {
  const byItem = new Map<string | undefined, Loss[]>();
  for (const loss of losses) {
    const own = byItem.get(loss.item);
    if (own) own.push(loss);
    else byItem.set(loss.item, [loss]);
  }
  return [...byItem].map(([item, own]) => ({ item, losses: own }));
}
