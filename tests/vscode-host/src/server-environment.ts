/** What a surrounding VS Code (its terminal, a task, an extension host) leaves in the environment of its children. */
const STALE =
  /^(ELECTRON_RUN_AS_NODE|VSCODE_(IPC_HOOK.*|NLS_CONFIG|ESM_ENTRYPOINT|PID|CWD|HANDLES_.*|AGENT_FOLDER|DEV|PARENT_PID|RECONNECTION_.*))$/;

/**
 * The environment for VS Code's server: the caller's own without the traces of another VS Code, and without an
 * extension gallery, so that nothing is looked up on the network.
 */
export function serverEnvironment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !STALE.test(name));
  return { EXTENSIONS_GALLERY: '{}', ...Object.fromEntries(inherited), ...extra };
}
