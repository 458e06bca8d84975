import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findOwnEditor, openInOwnEditor } from './own-editor.ts';

// The stand-in is a shell script.
describe.skipIf(process.platform === 'win32')("the user's own VS Code", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'marginalia-own-editor-'));
    vi.stubEnv('PATH', folder);
    vi.stubEnv('DISPLAY', ':0');
    vi.stubEnv('VSCODE_IPC_HOOK_CLI', '');
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  const install = (name: string, version: string) => {
    const file = join(folder, name);
    writeFileSync(
      file,
      `#!/bin/sh\n[ "$1" = --version ] && echo ${version} && exit\necho "$@" >"$0.called"\n`,
    );
    chmodSync(file, 0o755);
  };

  it('is used when it is new enough', () => {
    install('code', '1.200.1');
    expect(findOwnEditor()).toBe('code');
    expect(openInOwnEditor('code', '/lessons')).toBe(true);
    const called = readFileSync(join(folder, 'code.called'), 'utf8');
    expect(called).toMatch(/--extensionDevelopmentPath=\S+vscode-extension \/lessons/);
  });

  it('is passed over when it is too old, for the next one', () => {
    install('code', '1.90.2');
    install('codium', '2.0.0');
    expect(findOwnEditor()).toBe('codium');
    expect(console.log).toHaveBeenCalledWith(expect.stringMatching(/code 1\.90 is too old/));
  });

  it('is left alone where no window can be shown', () => {
    install('code', '1.200.1');
    vi.stubEnv('VSCODE_IPC_HOOK_CLI', '/run/ipc.sock');
    expect(findOwnEditor()).toBeUndefined();
  });

  it('may be missing', () => {
    expect(findOwnEditor()).toBeUndefined();
  });
});
