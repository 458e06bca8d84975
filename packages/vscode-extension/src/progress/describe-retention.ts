import * as vscode from 'vscode';
import type { ProgressAction, RetentionFigure } from '../../webview/progress/progress-protocol.ts';
import { formatDay } from './exam-day.ts';

const WEEK = 7 * 86_400_000;
/** Points of a curve after the first: one per week if there is no exam. */
const STEPS = 8;

export interface RetentionQuestion {
  /** The curve of every exercise solved last time, at the given times. */
  readonly curvesAt: (times: readonly number[]) => readonly (readonly [string, readonly number[]])[];
  /** How many were tried but not solved last time. */
  readonly open: number;
  readonly titleOf: (exercise: string) => string;
  readonly exam: number | null;
  readonly now: number;
  readonly action: ProgressAction;
}

/** Estimates what is still known, now and later: up to the exam, else for eight weeks. */
export function describeRetention({
  curvesAt,
  open,
  titleOf,
  exam,
  now,
  action,
}: RetentionQuestion): RetentionFigure {
  const end = exam ?? now + STEPS * WEEK;
  const times = Array.from({ length: STEPS + 1 }, (_, step) => now + ((end - now) * step) / STEPS);
  const curves = curvesAt(times);
  const heading = vscode.l10n.t('How much you would still know');
  if (curves.length === 0) {
    return {
      heading,
      sentence:
        open === 0
          ? vscode.l10n.t('This starts with your first review.')
          : vscode.l10n.t('There is nothing to forget yet. Exercises still to be learnt: {count}.', {
              count: open,
            }),
      actions: [action],
      times,
      rows: [],
      mean: [],
      exam,
    };
  }
  const mean = times.map(
    (_, step) => curves.reduce((sum, [, curve]) => sum + (curve[step] ?? 0), 0) / curves.length,
  );
  const whole = (part: number | undefined): number => Math.round((part ?? 0) * 100);
  return {
    heading,
    sentence: [
      vscode.l10n.t(
        'You would now solve about {now}% of what you have solved before, and without another review {later}% on {date}.',
        { now: whole(mean[0]), later: whole(mean.at(-1)), date: formatDay(end, vscode.env.language) },
      ),
      ...(open > 0 ? [vscode.l10n.t('Exercises still to be learnt: {count}.', { count: open })] : []),
    ].join(' '),
    actions: [],
    times,
    rows: curves.map(([id, curve]) => ({ title: titleOf(id), curve: [...curve] })),
    mean,
    exam,
  };
}
