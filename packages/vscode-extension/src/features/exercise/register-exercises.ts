import * as vscode from 'vscode';
import { parseExerciseState } from '../../../webview/exercise-protocol.ts';
import type { FeatureContext } from '../feature-context.ts';
import { createExerciseSession, type ExerciseSession } from './exercise-session.ts';

const PANEL = 'marginalia.exercise';

/** The exercise view: one tab, which shows one exercise after another. */
export interface ExerciseView {
  /** Shows an exercise in the tab, which opens if need be. */
  run(folder: vscode.Uri, exercise: string): Promise<void>;
}

/** Makes the view, and lets its tab come back after the window is reloaded. */
export function registerExercises(
  context: Omit<FeatureContext, 'exercises' | 'progress'>,
): ExerciseView & vscode.Disposable {
  let open: { readonly panel: vscode.WebviewPanel; readonly session: ExerciseSession } | undefined;
  const adopt = (panel: vscode.WebviewPanel): ExerciseSession => {
    const session = createExerciseSession(panel.webview, context, (title) => {
      panel.title = title;
    });
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(context.extensionUri, 'media', `reader-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    open = { panel, session };
    panel.onDidDispose(() => {
      session.dispose();
      if (open?.panel === panel) open = undefined;
    });
    return session;
  };
  const serializer = vscode.window.registerWebviewPanelSerializer(PANEL, {
    async deserializeWebviewPanel(panel, state: unknown) {
      const { lesson, exercise } = parseExerciseState(state) ?? {};
      if (lesson === undefined || exercise === undefined) panel.dispose();
      else await adopt(panel).show(vscode.Uri.parse(lesson), exercise);
    },
  });
  return {
    async run(folder, exercise) {
      if (open) {
        open.panel.reveal();
        await open.session.show(folder, exercise);
        return;
      }
      const panel = vscode.window.createWebviewPanel(PANEL, 'Marginalia', vscode.ViewColumn.Active);
      await adopt(panel).show(folder, exercise);
    },
    dispose: () => serializer.dispose(),
  };
}
