import * as vscode from 'vscode';

/** Keys of questions that the student has asked to see, in this window until it closes. */
export interface UncoveredKeys extends vscode.Disposable {
  has(lesson: string, question: string): boolean;
  uncover(lesson: string, question: string): void;
  readonly onDidChange: vscode.Event<void>;
}

export function createUncoveredKeys(): UncoveredKeys {
  const changes = new vscode.EventEmitter<void>();
  const uncovered = new Set<string>();
  const key = (...ids: string[]): string => JSON.stringify(ids);
  return {
    onDidChange: changes.event,
    has: (lesson, question) => uncovered.has(key(lesson, question)),
    uncover(lesson, question) {
      uncovered.add(key(lesson, question));
      changes.fire();
    },
    dispose: () => changes.dispose(),
  };
}
