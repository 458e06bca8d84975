import * as vscode from 'vscode';
import { inert } from '../adapters/inert.ts';
import { together } from '../lifecycle/together.ts';
import { type LivePage, LivePanel, LiveView, type PageHost, pageOptions } from './live-page.ts';

/**
 * All pages of ours in this window, however they were created: nothing else creates any. Disposed of with the
 * extension.
 */
export interface Pages extends vscode.Disposable {
  /**
   * @param type of the panel, as in the manifest's activation events
   *
   * @param folder of the lesson that it will show, if known: with other options, VS Code loads the page once more
   */
  open(
    type: string,
    title: string,
    column: vscode.ViewColumn | { readonly viewColumn: vscode.ViewColumn; readonly preserveFocus: boolean },
    folder?: vscode.Uri,
  ): LivePanel;
  /**
   * Restores tabs of a type after the window is reloaded.
   *
   * @param show fills the tab; `state` is the page's saved state, still unchecked
   */
  revive(type: string, show: (panel: LivePanel, state: unknown) => Promise<void>): vscode.Disposable;
  /** Fills a sidebar view whenever VS Code creates it. */
  provide(view: string, show: (view: LiveView) => Promise<void>): vscode.Disposable;
}

export function createPages(host: PageHost): Pages {
  const open = new Set<LivePage>();
  const all = together({ dispose: () => together(...open).dispose() });
  const adopt = <Page extends LivePage>(page: Page): Page => {
    open.add(page);
    page.own({ dispose: () => open.delete(page) });
    if (all.isDisposed) page.dispose();
    return page;
  };
  const adoptPanel = (panel: vscode.WebviewPanel): LivePanel => adopt(new LivePanel(panel, host));
  return {
    open: (type, title, column, folder) =>
      adoptPanel(vscode.window.createWebviewPanel(type, inert(title), column, pageOptions(host, folder))),
    revive: (type, show) =>
      vscode.window.registerWebviewPanelSerializer(type, {
        deserializeWebviewPanel: (panel, state: unknown) => show(adoptPanel(panel), state),
      }),
    provide: (type, show) =>
      vscode.window.registerWebviewViewProvider(type, {
        resolveWebviewView: (view) => show(adopt(new LiveView(view, host))),
      }),
    dispose: () => all.dispose(),
  };
}
