import type { Parsed } from '@marginalia/core/desk';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** How a page communicates with the extension host. */
export interface PageProtocol<To, State> {
  /** Validates a message. */
  readonly parse: (data: unknown) => Parsed<To>;
  /** Validates the stored state of an earlier load; drops it if it is unreadable. */
  readonly parseState: (data: unknown) => State;
}

/** The extension host as a page sees it: typed messages both ways, and the state that VS Code keeps for the page. */
export class PageHost<To, From, State = undefined> {
  readonly #api = acquireVsCodeApi();
  readonly #protocol: PageProtocol<To, State>;

  /** Reports the page's errors to the host's log. There can be one host per page. */
  constructor(protocol: PageProtocol<To, State>) {
    this.#protocol = protocol;
    addEventListener('error', ({ error, message }) => this.#complain(inWords(error ?? message)));
    addEventListener('unhandledrejection', ({ reason }) => this.#complain(inWords(reason)));
  }

  post(message: From): void {
    this.#api.postMessage(message);
  }

  /** Passes on every valid message; logs in the host why another was dropped or failed. */
  listen(handle: (message: To) => void): void {
    addEventListener('message', (event: MessageEvent<unknown>) => {
      const parsed = this.#protocol.parse(event.data);
      if (!parsed.ok) {
        this.#complain(`Dropped a message that does not fit. ${parsed.reason}`);
        return;
      }
      try {
        handle(parsed.message);
      } catch (error) {
        this.#complain(inWords(error));
      }
    });
  }

  get state(): State {
    return this.#protocol.parseState(this.#api.getState());
  }

  set state(state: State) {
    this.#api.setState(state);
  }

  /** Every page's protocol has this message. */
  #complain(message: string): void {
    this.#api.postMessage({ type: 'error', message });
  }
}

/** An error for the log: with its stack, which starts with the message in some browsers only. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.stack?.includes(error.message) ? error.stack : `${error}\n${error.stack ?? ''}`;
}
