import type { Lesson } from '@marginalia/core';
import { dependentsOf, type Movable } from '@marginalia/core/language';
import * as vscode from 'vscode';
import type { StudyDesk } from '../record/study-desk.ts';
import type { WorkbookDesk } from '../record/workbook/workbook-desk.ts';

/** What it needs of others. */
export interface DescribeRemovalDeps {
  readonly desk: StudyDesk;
  readonly workbook: WorkbookDesk;
}

/** What would be lost with a section, question or exercise, or lose its hold: a sentence each. */
export async function describeRemoval(
  { desk, workbook }: DescribeRemovalDeps,
  lesson: Lesson,
  element: Movable,
): Promise<string[]> {
  const { inside, naming, events, notes } = dependentsOf(lesson, element);
  const [state, answers] = await Promise.all([
    desk.state(lesson.id).catch(() => desk.peek(lesson.id)),
    workbook.answers(lesson).catch(() => workbook.peek(lesson)),
  ]);
  const hasWork = ({ id }: { readonly id: string }): boolean =>
    (state.exercises.get(id)?.attempts.length ?? 0) > 0 || Boolean(answers.get(id)?.text);
  const worked = [...('blocks' in element ? [] : [element]), ...inside].filter(hasWork);
  const titles = (list: readonly { readonly title: string }[]): string =>
    list.map(({ title }) => `“${title}”`).join(', ');
  return [
    ...(inside.length > 0
      ? [vscode.l10n.t('With it go its questions and exercises: {titles}.', { titles: titles(inside) })]
      : []),
    ...(worked.length > 0
      ? [
          vscode.l10n.t(
            'There is work of a student on {titles}. It is kept, but has no place in the lesson then.',
            {
              titles: titles(worked),
            },
          ),
        ]
      : []),
    ...(naming.length > 0
      ? [
          vscode.l10n.t('These name it as their section and would be left without one: {titles}.', {
            titles: titles(naming),
          }),
        ]
      : []),
    ...(events.length > 0
      ? [
          vscode.l10n.t('These events of reference.yaml name it: {names}.', {
            names: events.map(({ name }) => `“${name}”`).join(', '),
          }),
        ]
      : []),
    ...(notes.length > 0
      ? [
          vscode.l10n.t('Nothing else cites these notes: {labels}.', {
            labels: notes.map(({ label }) => label).join(', '),
          }),
        ]
      : []),
  ];
}
