import type { Lesson, Question } from '@marginalia/core';
import type * as vscode from 'vscode';

/** Whose thread it is: what a button of a thread needs to know. */
export interface QuestionOfThread {
  readonly folder: vscode.Uri;
  readonly lesson: Lesson;
  readonly question: Question;
}

/**
 * Which question a thread stands for. Anybody may call a command with anything, and VS Code hands a thread's button
 * the thread itself.
 */
const questions = new WeakMap<object, QuestionOfThread>();

export function questionOfThread(thread: unknown): QuestionOfThread | undefined {
  return typeof thread === 'object' && thread !== null ? questions.get(thread) : undefined;
}

/** Lets a thread stand for a question. */
export function standFor(thread: vscode.CommentThread, question: QuestionOfThread): void {
  questions.set(thread, question);
}
