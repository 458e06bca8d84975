import * as vscode from 'vscode';
import { inert } from '../adapters/inert.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { together } from '../lifecycle/together.ts';
import { type PageName, type PageText, pageHtml } from './page-html.ts';

/** What a page is loaded from. */
export interface PageToLoad {
  readonly name: PageName;
  readonly text: PageText;
  /** A lesson's folder; the page may read its pictures in addition to its own assets. */
  readonly folder?: vscode.Uri | undefined;
  /** The note at the foot of a preview. */
  readonly label?: string | undefined;
}

/** What pages need from the extension. */
export interface PageHost {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** What a page may do and read: its own assets, and the pictures of a lesson's folder. */
export function pageOptions(host: PageHost, folder: vscode.Uri | undefined): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [assetsOf(host), ...(folder ? [folder] : [])] };
}

function assetsOf({ extensionUri }: PageHost): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/**
 * A page of ours in a webview. It may be closed at any moment, even during an await, and VS Code throws at any access
 * to a closed webview. So the host accesses webviews only through this class, which then does nothing.
 */
export class LivePage implements vscode.Disposable {
  /** Fires for every message of the page, still unchecked. */
  readonly onDidReceiveMessage: vscode.Event<unknown>;
  /** Fires after the page is shown or hidden. */
  readonly onDidChangeVisible: vscode.Event<unknown>;
  readonly #holder: vscode.WebviewPanel | vscode.WebviewView;
  readonly #webview: vscode.Webview;
  readonly #host: PageHost;
  readonly #owned = together();

  /** @param holder just created, restored or resolved: must not be closed yet */
  constructor(
    holder: vscode.WebviewPanel | vscode.WebviewView,
    onDidChangeVisible: vscode.Event<unknown>,
    host: PageHost,
  ) {
    this.#holder = holder;
    this.#webview = holder.webview;
    this.#host = host;
    this.onDidReceiveMessage = holder.webview.onDidReceiveMessage;
    this.onDidChangeVisible = onDidChangeVisible;
    holder.onDidDispose(() => this.dispose());
  }

  get isDisposed(): boolean {
    return this.#owned.isDisposed;
  }

  /** Whether it is visible; a closed one is not. */
  get visible(): boolean {
    return !this.isDisposed && this.#holder.visible;
  }

  /** Loads the page again. */
  load({ name, text, folder, label }: PageToLoad): void {
    if (this.isDisposed) return;
    const assets = assetsOf(this.#host);
    this.#webview.options = pageOptions(this.#host, folder);
    this.#webview.html = pageHtml({
      name,
      language: vscode.env.language.replace(/[^\w-]/g, ''),
      nonce: crypto.randomUUID(),
      source: this.#webview.cspSource,
      assets: `${this.addressOf(assets)}/`,
      label,
      text,
    });
  }

  post(message: unknown): void {
    if (this.isDisposed) return;
    inBackground(this.#host.log, 'a message to a page', this.#webview.postMessage(message));
  }

  /** Returns the address of a file for the page, which must be allowed to read it; '' once the page is closed. */
  addressOf(file: vscode.Uri): string {
    return this.isDisposed ? '' : this.#webview.asWebviewUri(file).toString();
  }

  /** Disposes of something together with the page; at once if that is gone already. */
  own(part: vscode.Disposable): void {
    this.#owned.add(part);
  }

  /** Disposes of everything that belongs to it. */
  dispose(): void {
    this.#owned.dispose();
  }
}

/** A page in a tab. Disposing of it closes the tab. */
export class LivePanel extends LivePage {
  readonly #panel: vscode.WebviewPanel;

  constructor(panel: vscode.WebviewPanel, host: PageHost) {
    super(panel, panel.onDidChangeViewState, host);
    this.#panel = panel;
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(host.extensionUri, 'media', `reader-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
  }

  /** Sets the tab's title, made inert. */
  rename(title: string): void {
    if (!this.isDisposed) this.#panel.title = inert(title);
  }

  /** Whether it is the active editor. */
  get active(): boolean {
    return !this.isDisposed && this.#panel.active;
  }

  /** The group of editors that contains it, while it is visible. */
  get column(): vscode.ViewColumn | undefined {
    return this.isDisposed ? undefined : this.#panel.viewColumn;
  }

  /** Brings the tab to the front, and focuses it unless `preserveFocus` is set. */
  reveal({ preserveFocus = false } = {}): void {
    if (!this.isDisposed) this.#panel.reveal(undefined, preserveFocus);
  }

  override dispose(): void {
    if (!this.isDisposed) this.#panel.dispose();
    super.dispose();
  }
}

/** A page in the sidebar. */
export class LiveView extends LivePage {
  readonly #view: vscode.WebviewView;

  constructor(view: vscode.WebviewView, host: PageHost) {
    super(view, view.onDidChangeVisibility, host);
    this.#view = view;
  }

  /** Opens and focuses it. */
  focus(): void {
    if (!this.isDisposed) this.#view.show(false);
  }
}
