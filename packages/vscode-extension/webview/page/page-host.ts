import type { Parsed } from './parsed-message.ts';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** How a page speaks with the extension host. */
export interface PageProtocol<To, State> {
  /** Checks what arrived. */
  readonly parse: (data: unknown) => Parsed<To>;
  /** What an earlier life of the page has kept; nothing of it when it is unreadable. */
  readonly parseState: (data: unknown) => State;
}

/** The extension host as a page sees it: typed messages both ways, and the state that VS Code keeps for the page. */
export class PageHost<To, From, State = undefined> {
  readonly #api = acquireVsCodeApi();
  readonly #protocol: PageProtocol<To, State>;

  /** Makes the page's errors heard in the host's log. There can be one host for a page. */
  constructor(protocol: PageProtocol<To, State>) {
    this.#protocol = protocol;
    addEventListener('error', ({ error, message }) => this.#complain(inWords(error ?? message)));
    addEventListener('unhandledrejection', ({ reason }) => this.#complain(inWords(reason)));
  }

  post(message: From): void {
    this.#api.postMessage(message);
  }

  /** Hands on every message that fits the protocol; says in the host's log why another was dropped or failed. */
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

/** An error as it is logged: with its stack, which some browsers begin with the message and some do not. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.stack?.includes(error.message) ? error.stack : `${error}\n${error.stack ?? ''}`;
}
