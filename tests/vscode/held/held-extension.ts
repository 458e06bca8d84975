import type * as vscode from 'vscode';
import { type Creations, watchCreations } from './creations.ts';
import { type HostErrors, watchErrors } from './host-errors.ts';

interface Extension {
  readonly activate: (context: vscode.ExtensionContext) => unknown;
  readonly deactivate?: () => unknown;
}

/** The running extension in the hands of the suites. */
export interface HeldExtension {
  /** What it has made in VS Code and in the host, and not let go of. */
  readonly creations: Creations;
  /** What it has logged as an error, and what was rejected with nobody to hear it. */
  readonly errors: HostErrors;
  /** Activates it, with the context that VS Code has made for it. */
  activate(context?: vscode.ExtensionContext): unknown;
  /** Lets go of it as VS Code does: `deactivate`, then what it has subscribed. Throws what is thrown there. */
  deactivate(): Promise<void>;
}

declare global {
  var marginaliaUnderTest: HeldExtension | undefined;
}

/** Keeps an extension for the suites, which are another bundle. */
export function holdExtension(api: typeof vscode, extension: Extension): HeldExtension {
  const errors = watchErrors(api);
  const creations = watchCreations(api);
  let context: vscode.ExtensionContext | undefined;
  const held: HeldExtension = {
    creations,
    errors,
    activate(given = context) {
      if (!given) throw new Error('VS Code has not activated the extension yet.');
      context = given;
      return extension.activate(given);
    },
    async deactivate() {
      await extension.deactivate?.();
      for (const part of context?.subscriptions.splice(0) ?? []) part.dispose();
    },
  };
  globalThis.marginaliaUnderTest = held;
  return held;
}

/** The extension that this run is about. */
export function heldExtension(): HeldExtension {
  const held = globalThis.marginaliaUnderTest;
  if (!held) throw new Error('VS Code has not loaded the extension.');
  return held;
}
