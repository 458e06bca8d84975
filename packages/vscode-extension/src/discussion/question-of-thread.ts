import type { Lesson, Question } from '@marginalia/core';
import type * as vscode from 'vscode';

/** What a thread's button needs to know about its thread. */
export interface QuestionOfThread {
  readonly folder: vscode.Uri;
  readonly lesson: Lesson;
  readonly question: Question;
}

/**
 * Maps threads to their questions. Anyone may call a command with any argument, and VS Code passes the thread itself to
 * its buttons.
 */
const questions = new WeakMap<object, QuestionOfThread>();

export function questionOfThread(thread: unknown): QuestionOfThread | undefined {
  return typeof thread === 'object' && thread !== null ? questions.get(thread) : undefined;
}

/** Associates a thread with a question. */
export function standFor(thread: vscode.CommentThread, question: QuestionOfThread): void {
  questions.set(thread, question);
}
