import type { Lesson } from '@marginalia/core';
import { dependentsOf, type Movable } from '@marginalia/core/language';
import * as vscode from 'vscode';
import type { StudyDesk } from '../record/study-desk.ts';
import type { WorkbookDesk } from '../record/workbook/workbook-desk.ts';

/** Its dependencies. */
export interface DescribeRemovalDeps {
  readonly desk: StudyDesk;
  readonly workbook: WorkbookDesk;
}

/** Describes what a section, question or exercise would take with it or leave dangling: one sentence each. */
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
      ? [vscode.l10n.t('Its questions and exercises are deleted too: {titles}.', { titles: titles(inside) })]
      : []),
    ...(worked.length > 0
      ? [
          vscode.l10n.t(
            'A student has worked on {titles}. That work is kept, but will have no place in the lesson.',
            {
              titles: titles(worked),
            },
          ),
        ]
      : []),
    ...(naming.length > 0
      ? [
          vscode.l10n.t('These belong to it and would be left without a section: {titles}.', {
            titles: titles(naming),
          }),
        ]
      : []),
    ...(events.length > 0
      ? [
          vscode.l10n.t('These events in reference.yaml refer to it: {names}.', {
            names: events.map(({ name }) => `“${name}”`).join(', '),
          }),
        ]
      : []),
    ...(notes.length > 0
      ? [
          vscode.l10n.t('These notes are cited nowhere else: {labels}.', {
            labels: notes.map(({ label }) => label).join(', '),
          }),
        ]
      : []),
  ];
}
