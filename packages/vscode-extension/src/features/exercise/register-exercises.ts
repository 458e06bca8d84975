import * as vscode from 'vscode';
import { parseExerciseState, type Queue } from '../../../webview/exercise-protocol.ts';
import type { BaseContext } from '../feature-context.ts';
import type { ExerciseSession } from './exercise-session.ts';

const PANEL = 'marginalia.exercise';

/** The exercise view: one tab, which shows one exercise after another. */
export interface ExerciseView {
  /**
   * Shows an exercise in the tab, which opens if need be.
   *
   * @param queue what it is one of; the whole lesson without one
   */
  run(folder: vscode.Uri, exercise: string, queue?: Queue): Promise<void>;
}

/** Makes the view, and lets its tab come back after the window is reloaded. */
export function registerExercises(context: BaseContext): ExerciseView & vscode.Disposable {
  const view = createExerciseTab(context, PANEL);
  const serializer = vscode.window.registerWebviewPanelSerializer(PANEL, {
    async deserializeWebviewPanel(panel, state: unknown) {
      const { lesson, exercise, resume } = parseExerciseState(state) ?? {};
      if (lesson === undefined || exercise === undefined) panel.dispose();
      else await (await view.adopt(panel)).show(vscode.Uri.parse(lesson), exercise, resume?.queue, resume);
    },
  });
  return { run: view.run, dispose: () => serializer.dispose() };
}

/**
 * A tab that shows one exercise after another.
 *
 * @param type of its panel
 * @param label for a preview, what its page says of itself
 */
export function createExerciseTab(
  context: BaseContext,
  type: string,
  label?: string,
): ExerciseView & { adopt(panel: vscode.WebviewPanel): Promise<ExerciseSession> } {
  let open: { readonly panel: vscode.WebviewPanel; readonly session: ExerciseSession } | undefined;
  const adopt = async (panel: vscode.WebviewPanel): Promise<ExerciseSession> => {
    // Grading and review dates are loaded with the first exercise.
    const { createExerciseSession } = await import('./exercise-session.ts');
    const session = createExerciseSession(panel, context, label);
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
  return {
    adopt,
    async run(folder, exercise, queue) {
      if (open) {
        open.panel.reveal();
        await open.session.show(folder, exercise, queue);
        return;
      }
      const panel = vscode.window.createWebviewPanel(type, 'Marginalia', vscode.ViewColumn.Active);
      await (await adopt(panel)).show(folder, exercise, queue);
    },
  };
}
