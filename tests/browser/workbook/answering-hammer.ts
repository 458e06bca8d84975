// An extension that does nothing but answer questions in the workbook, by the very code that Marginalia ships, and
// notes in a file of its own what it was promised. Its tests then hold the workbook against these notes.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { createStudyDesk } from '../../../packages/vscode-extension/src/record/study-desk.ts';
import { createWorkbookDesk } from '../../../packages/vscode-extension/src/record/workbook/workbook-desk.ts';
import type { Order } from '../record/hammer.ts';
import { answeredLesson } from './answered-lesson.ts';

export async function activate({ globalStorageUri }: vscode.ExtensionContext): Promise<void> {
  const order: Order = JSON.parse(readFileSync(process.env['MARGINALIA_HAMMER'] ?? '', 'utf8'));
  const file = join(order.notes, `${process.pid}.notes`);
  const note = (kind: string, what: string | number): void => appendFileSync(file, `${kind} ${what}\n`);
  const log = vscode.window.createOutputChannel('Hammer', { log: true });
  const study = createStudyDesk(globalStorageUri, log);
  const desk = createWorkbookDesk(globalStorageUri, study, log);
  const lesson = answeredLesson();
  const answers = await desk.answers(lesson);
  for (const { text } of answers.values()) for (const words of text.split('\n\n')) note('found', words);
  for (let n = 0; order.count === 0 || n < order.count; n++) {
    const question = lesson.questions[(process.pid + n) % lesson.questions.length];
    if (!question) throw new Error('no question');
    const words = `${process.pid}-${n}z`;
    note('begun', words);
    try {
      await desk.append(lesson, question, words);
      note('written', words);
    } catch (error) {
      note('refused', words);
      note('because', String(error).replaceAll('\n', ' '));
      await new Promise((resolve) => setTimeout(resolve, order.patience));
    }
  }
  note('done', order.count);
}
