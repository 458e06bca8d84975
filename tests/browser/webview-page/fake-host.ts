declare global {
  interface Window {
    /** Everything that the page has posted. */
    posted: unknown[];
    /** What the page has kept. */
    kept: unknown;
    /** Clicks on links that got as far as VS Code's own listener. */
    strayClicks: number;
  }
}

/** What VS Code gives to a webview. */
export interface FakeHostOptions {
  /** What an earlier life of the page has kept. */
  state: unknown;
  /** The style sheet under the page's own. */
  defaults: string;
  background: string;
  /** Theme variables, without `--vscode-`. */
  variables: Record<string, string>;
}

/** Does what VS Code's webview host does before the page's script runs. Runs in the page: it can use nothing of here. */
export function fakeHost({ state, defaults, background, variables }: FakeHostOptions): void {
  window.posted = [];
  window.kept = state;
  window.strayClicks = 0;
  Object.assign(window, {
    acquireVsCodeApi: () => ({
      postMessage: (message: unknown) => void window.posted.push(structuredClone(message)),
      getState: () => window.kept,
      setState: (kept: unknown) => {
        window.kept = structuredClone(kept);
      },
    }),
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(defaults);
  document.adoptedStyleSheets = [sheet];
  // VS Code follows links by itself, whether or not the page has prevented it: no link's click may get this far.
  document.addEventListener('click', (event) => {
    if (!event.composedPath().some((node) => node instanceof HTMLAnchorElement)) return;
    window.strayClicks += 1;
    event.preventDefault();
  });
  const dress = (): void => {
    const { style } = document.documentElement;
    style.setProperty('background', background);
    for (const [name, value] of Object.entries(variables)) style.setProperty(`--vscode-${name}`, value);
  };
  const observer = new MutationObserver(() => {
    if (!document.documentElement) return;
    observer.disconnect();
    dress();
  });
  if (document.documentElement) dress();
  else observer.observe(document, { childList: true });
}
