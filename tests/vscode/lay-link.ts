import { extensionHost } from './this-run.ts';
import { workspaceUri } from './workspace-files.ts';

/** Lays a symbolic link in the workspace; `undefined` where the suites run in a Web Worker, which cannot. */
export const layLink: ((target: string, path: string) => Promise<void>) | undefined =
  extensionHost === 'web'
    ? undefined
    : async (target, path) => {
        // Not an import: the same suites are bundled for a Web Worker.
        const { symlink } = process.getBuiltinModule('node:fs').promises;
        await symlink(target, workspaceUri(...path.split('/')).fsPath);
      };
