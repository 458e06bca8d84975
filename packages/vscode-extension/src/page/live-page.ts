import * as vscode from 'vscode';
import { inert } from '../adapters/inert.ts';
import { inBackground } from '../lifecycle/in-background.ts';
import { together } from '../lifecycle/together.ts';
import { type PageName, type PageText, pageHtml } from './page-html.ts';

/** What a page is started from. */
export interface PageToLoad {
  readonly name: PageName;
  readonly text: PageText;
  /** A lesson's folder, whose pictures the page may read besides its own assets. */
  readonly folder?: vscode.Uri | undefined;
  /** What a preview says of itself at its foot. */
  readonly label?: string | undefined;
}

/** What pages need of the extension. */
export interface PageHost {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/**
 * A page of ours in a webview. It may be closed at any moment, also while somebody awaits something, and VS Code throws at
 * every touch of a closed webview. So the host touches webviews only through this, where nothing happens then.
 */
export class LivePage implements vscode.Disposable {
  /** Fires for every message of the page, which is still to be checked. */
  readonly onDidReceiveMessage: vscode.Event<unknown>;
  /** Fires after the page has come to be seen, or is no longer. */
  readonly onDidChangeVisible: vscode.Event<unknown>;
  readonly #holder: vscode.WebviewPanel | vscode.WebviewView;
  readonly #webview: vscode.Webview;
  readonly #host: PageHost;
  readonly #owned = together();

  /** @param holder just made, revived or resolved: it must not have been closed yet */
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

  /** Whether it can be seen; a closed one cannot. */
  get visible(): boolean {
    return !this.isDisposed && this.#holder.visible;
  }

  /** Starts the page anew. */
  load({ name, text, folder, label }: PageToLoad): void {
    if (this.isDisposed) return;
    const assets = vscode.Uri.joinPath(this.#host.extensionUri, 'dist', 'webview');
    this.#webview.options = {
      enableScripts: true,
      localResourceRoots: [assets, ...(folder ? [folder] : [])],
    };
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

  /** The address of a file for the page, which must be allowed to read it; '' once the page is closed. */
  addressOf(file: vscode.Uri): string {
    return this.isDisposed ? '' : this.#webview.asWebviewUri(file).toString();
  }

  /** Lets something go together with the page; at once where that has gone already. */
  own(part: vscode.Disposable): void {
    this.#owned.add(part);
  }

  /** Lets go of everything that belongs to it. */
  dispose(): void {
    this.#owned.dispose();
  }
}

/** A page in a tab. To dispose it is to close the tab. */
export class LivePanel extends LivePage {
  readonly #panel: vscode.WebviewPanel;

  constructor(panel: vscode.WebviewPanel, host: PageHost) {
    super(panel, panel.onDidChangeViewState, host);
    this.#panel = panel;
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(host.extensionUri, 'media', `reader-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
  }

  /** Gives the tab a title, in which nothing acts. */
  rename(title: string): void {
    if (!this.isDisposed) this.#panel.title = inert(title);
  }

  /** Whether it is the active editor. */
  get active(): boolean {
    return !this.isDisposed && this.#panel.active;
  }

  /** The group of editors that it stands in, while it can be seen. */
  get column(): vscode.ViewColumn | undefined {
    return this.isDisposed ? undefined : this.#panel.viewColumn;
  }

  /** Brings the tab to the front, and gives it the keyboard unless that is to stay where it is. */
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

  /** Opens it and gives it the keyboard. */
  focus(): void {
    if (!this.isDisposed) this.#view.show(false);
  }
}
