import * as vscode from 'vscode';

/** Keys and hints of questions that the student has opened, in this window until it closes. */
export interface UncoveredKeys extends vscode.Disposable {
  /** How many hints of a question are open. */
  hints(lesson: string, question: string): number;
  /** Opens the next hint. */
  openHint(lesson: string, question: string): void;
  has(lesson: string, question: string): boolean;
  uncover(lesson: string, question: string): void;
  readonly onDidChange: vscode.Event<void>;
}

export function createUncoveredKeys(): UncoveredKeys {
  const changes = new vscode.EventEmitter<void>();
  const uncovered = new Set<string>();
  const hints = new Map<string, number>();
  const key = (...ids: string[]): string => JSON.stringify(ids);
  return {
    onDidChange: changes.event,
    hints: (lesson, question) => hints.get(key(lesson, question)) ?? 0,
    openHint(lesson, question) {
      hints.set(key(lesson, question), (hints.get(key(lesson, question)) ?? 0) + 1);
      changes.fire();
    },
    has: (lesson, question) => uncovered.has(key(lesson, question)),
    uncover(lesson, question) {
      uncovered.add(key(lesson, question));
      changes.fire();
    },
    dispose: () => changes.dispose(),
  };
}
