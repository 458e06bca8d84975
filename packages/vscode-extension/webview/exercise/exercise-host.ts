import {
  type ExerciseState,
  type FromExercisePage,
  parseExerciseState,
  parseToExercisePage,
  type ToExercisePage,
} from '../exercise-protocol.ts';

interface VsCodeApi {
  postMessage(message: FromExercisePage): void;
  getState(): unknown;
  setState(state: ExerciseState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension host as the page sees it: typed messages both ways, and the state that VS Code keeps for the page. */
export class ExerciseHost {
  readonly #api = acquireVsCodeApi();

  post(message: FromExercisePage): void {
    this.#api.postMessage(message);
  }

  /** Hands on every message that fits the protocol; says in the host's log why another was dropped or failed. */
  listen(handle: (message: ToExercisePage) => void): void {
    addEventListener('message', (event: MessageEvent<unknown>) => {
      const parsed = parseToExercisePage(event.data);
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
  get state(): ExerciseState {
    return parseExerciseState(this.#api.getState()) ?? { drafts: {} };
  }

  set state(state: ExerciseState) {
    this.#api.setState(state);
  }
}
