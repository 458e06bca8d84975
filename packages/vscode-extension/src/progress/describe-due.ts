import { type DueBin, dueBins, type Progress } from '@marginalia/core/study';
import * as vscode from 'vscode';
import type { DueFigure, ProgressAction } from '../../webview/progress/progress-protocol.ts';
import { formatDay } from './exam-day.ts';

const WEEK = 7 * 86_400_000;

/** Describes what is due when. */
export function describeDue(
  due: Progress['due'],
  exam: number | null,
  now: number,
  titleOf: (exercise: string) => string,
  { review, next }: Readonly<Record<'review' | 'next', ProgressAction>>,
): DueFigure {
  const heading = vscode.l10n.t('What is due when');
  const waiting = due.filter(({ at }) => at <= now).length;
  const soon = due.filter(({ at }) => at > now && at <= now + WEEK).length;
  const first = due[0];
  const told = !first
    ? vscode.l10n.t('Nothing is planned yet. An exercise that you have answered comes back for review later.')
    : waiting > 0
      ? vscode.l10n.t('Due now: {waiting}. In the next seven days: {soon} more.', { waiting, soon })
      : vscode.l10n.t('Nothing is due now; the next comes back on {date}. In the next seven days: {soon}.', {
          date: formatDay(first.at, vscode.env.language),
          soon,
        });
  const ofExam =
    exam === null
      ? []
      : [vscode.l10n.t('The exam is on {date}.', { date: formatDay(exam, vscode.env.language) })];
  return {
    heading,
    sentence: [told, ...ofExam].join(' '),
    actions: waiting > 0 ? [review] : first ? [] : [next],
    rows: dueBins(due, now).map((bin, index) => ({
      from: bin.from,
      to: bin.to,
      label: index === 0 && bin.unit === 'day' ? vscode.l10n.t('Today and overdue') : labelOf(bin),
      titles: bin.exercises.map(titleOf),
    })),
    exam,
  };
}

function labelOf({ from, to, unit }: DueBin): string {
  const { language } = vscode.env;
  if (unit === 'day')
    return new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short' }).format(
      from,
    );
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).formatRange(from, to - 1);
}
