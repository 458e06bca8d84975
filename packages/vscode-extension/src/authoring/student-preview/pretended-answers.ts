import type { Lesson, Question } from '@marginalia/core';
import * as vscode from 'vscode';
import type { Answers, WorkbookDesk } from '../../record/workbook/workbook-desk.ts';

/** Answers of an imaginary student, for a preview: any words reveal what comes after them. */
export interface PretendedAnswers
  extends Pick<WorkbookDesk, 'answers' | 'peek' | 'onDidChange'>,
    vscode.Disposable {
  answer(lesson: Lesson, question: Question): void;
}

export function createPretendedAnswers(): PretendedAnswers {
  const changes = new vscode.EventEmitter<void>();
  const answered = new Set<string>();
  const peek = ({ questions }: Lesson): Answers => {
    const text = vscode.l10n.t('The student’s text goes here.');
    return new Map(
      questions.filter(({ id }) => answered.has(id)).map(({ id }) => [id, { text, end: 0, headingLine: 0 }]),
    );
  };
  return {
    onDidChange: changes.event,
    peek,
    answers: async (lesson) => peek(lesson),
    answer(_, { id }) {
      answered.add(id);
      changes.fire();
    },
    dispose: () => changes.dispose(),
  };
}
