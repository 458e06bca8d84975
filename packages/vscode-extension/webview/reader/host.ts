import {
  type FromWebview,
  parseState,
  parseToWebview,
  type ReaderState,
  type ToWebview,
} from '../protocol.ts';

interface VsCodeApi {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: ReaderState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension host as the page sees it: typed messages both ways, and the state that VS Code keeps for the page. */
export class Host {
  readonly #api = acquireVsCodeApi();

  post(message: FromWebview): void {
    this.#api.postMessage(message);
  }

  /** Hands on every message that fits the protocol; says in the host's log why another was dropped or failed. */
  listen(handle: (message: ToWebview) => void): void {
    addEventListener('message', (event: MessageEvent<unknown>) => {
      const parsed = parseToWebview(event.data);
      if (!parsed.ok) {
        this.post({ type: 'error', message: `Dropped a message that does not fit. ${parsed.reason}` });
        return;
      }
      try {
        handle(parsed.message);
      } catch (error) {
        this.post({ type: 'error', message: String(error) });
      }
    });
  }

  /** What an earlier life of this page has kept; nothing when it is unreadable. */
  get state(): ReaderState {
    return parseState(this.#api.getState()) ?? { places: {} };
  }

  set state(state: ReaderState) {
    this.#api.setState(state);
  }
}
