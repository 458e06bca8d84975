import type * as vscode from 'vscode';
import { isOurs } from './is-ours.ts';

/** What the extension has made and not let go of. */
export interface Creations {
  /** Each as the call that made it, with the line of the extension where that was. */
  left(): readonly string[];
}

interface Creation {
  readonly what: string;
  readonly where: string;
}

/** Functions of VS Code's API whose results last until they are disposed: `createTreeView`, `registerCommand`, `onDidOpen…`. */
const LASTING = /^(?:create|register|on)[A-Z]/;
const NAMESPACES = ['window', 'workspace', 'languages', 'commands', 'comments'] as const;

/**
 * Writes down what the extension makes through VS Code's API, and its timers, from now on. The suites share both with
 * it; what they make is told apart by who calls.
 */
export function watchCreations(api: typeof vscode): Creations {
  const left = new Set<Creation>();
  for (const namespace of NAMESPACES) {
    const functions = api[namespace] as unknown as Record<string, unknown>;
    for (const name of Object.keys(functions)) {
      const original = LASTING.test(name) ? offered(functions, name) : undefined;
      if (typeof original !== 'function') continue;
      const watched = (...given: unknown[]): unknown => {
        const made: unknown = original.apply(functions, given);
        const where = isOurs(watched);
        if (where === undefined) return made;
        const creation = { what: `${namespace}.${name}(${nameOf(given[0])})`, where };
        left.add(creation);
        return untilDisposed(made as Lasting, () => left.delete(creation));
      };
      Object.defineProperty(functions, name, { value: watched, enumerable: true, configurable: true });
    }
  }
  watchTimers(left);
  return { left: () => [...left].map(({ what, where }) => `${what} ${where}`) };
}

type Lasting = vscode.Disposable & Partial<Pick<vscode.WebviewPanel, 'onDidDispose'>>;

/** Gives what was made so that it tells when it is disposed. */
function untilDisposed(made: Lasting, gone: () => void): Lasting {
  const original = made.dispose;
  const dispose = (): unknown => {
    gone();
    return original.call(made);
  };
  // The user may close a panel too.
  made.onDidDispose?.(gone);
  if (!Object.isFrozen(made)) return Object.defineProperty(made, 'dispose', { value: dispose });
  return new Proxy({} as Lasting, {
    get(_, key) {
      const value: unknown = key === 'dispose' ? dispose : Reflect.get(made, key);
      return typeof value === 'function' ? value.bind(made) : value;
    },
    set: (_, key, value) => Reflect.set(made, key, value),
  });
}

function watchTimers(left: Set<Creation>): void {
  for (const [set, clear] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
  ] as const) {
    const running = new Map<unknown, Creation>();
    const end = (timer: unknown): void => {
      const creation = running.get(timer);
      if (creation) left.delete(creation);
      running.delete(timer);
    };
    // A Web Worker refuses them without their object.
    const originals = { set: globalThis[set].bind(globalThis), clear: globalThis[clear].bind(globalThis) };
    const watched = (act: (...given: unknown[]) => void, ...rest: [number?, ...unknown[]]): unknown => {
      const where = isOurs(watched);
      const timer: unknown = originals.set(
        where === undefined || set === 'setInterval'
          ? act
          : (...given: unknown[]) => {
              end(timer);
              act(...given);
            },
        ...rest,
      );
      if (where !== undefined) {
        const creation = { what: `${set} ${rest[0] ?? 0} ms`, where };
        running.set(timer, creation);
        left.add(creation);
      }
      return timer;
    };
    const cleared = (timer: never): void => {
      end(timer);
      originals.clear(timer);
    };
    Object.assign(globalThis, { [set]: watched, [clear]: cleared });
  }
}

/** What the API offers under a name; nothing where it is a proposal that only some extensions may use. */
function offered(functions: Readonly<Record<string, unknown>>, name: string): unknown {
  try {
    return functions[name];
  } catch {
    return undefined;
  }
}

/** The first argument of a call, where it is a name. */
function nameOf(given: unknown): string {
  return typeof given === 'string' ? given : '';
}
