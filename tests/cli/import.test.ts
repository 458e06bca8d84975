import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.dispose());

const onUnix = it.skipIf(process.platform === 'win32');

function bytesRead(pid: number | undefined): number {
  return Number(/^rchar: (\d+)/.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1]);
}

describe('marginalia import', () => {
  it.skipIf(process.platform !== 'linux').each(['SIGINT', 'SIGTERM'] as const)(
    'writes nothing when %s comes while it is at work',
    async (signal) => {
      const paragraph = `${'Nobody slept in the valley that year, and nobody said so. '.repeat(4)}\n\n`;
      const text = `# The valley\n\n${paragraph.repeat(30_000)}`;
      workspace.write('valley.md', text);
      const running = workspace.start('import', 'valley.md', '--out', 'valley');
      // Once it has read more than all its code, it is at work on the text.
      while (bytesRead(running.process.pid) < text.length) await new Promise((next) => setImmediate(next));
      running.process.kill(signal);
      const { code, out, err } = await running.ended;
      expect([code, out, err]).toEqual([130, '', '']);
      expect(readdirSync(workspace.folder).sort()).toEqual(['valley.md']);
    },
  );

  onUnix('opens nothing that is no file, and nothing beyond the limit', async () => {
    execFileSync('mkfifo', [workspace.path('pipe.md'), workspace.path('pipe.png')]);
    symlinkSync('/dev/zero', workspace.path('zero.png'));
    symlinkSync('pipe.md', workspace.path('link.md'));
    symlinkSync('/dev/zero', workspace.path('endless.md'));
    workspace.write('huge.md', '');
    workspace.write('huge.png', '');
    for (const name of ['huge.md', 'huge.png']) truncateSync(workspace.path(name), 1e12);
    for (const [name, why] of [
      ['pipe.md', 'is a pipe, not a file'],
      ['link.md', 'is a pipe, not a file'],
      ['endless.md', 'is a device, not a file'],
      ['/dev/zero', 'is a device, not a file'],
      ['huge.md', 'is larger than 50 MB'],
      ['.', 'is a folder, not a file'],
    ] as const)
      expect(await workspace.run('import', name), name).toMatchObject({
        code: 2,
        err: expect.stringContaining(why),
      });
    const pictures = ['pipe.png', 'zero.png', 'huge.png', 'folder.png'];
    workspace.write('folder.png/x', '');
    workspace.write(
      'valley.md',
      `# The valley\n\n${pictures.map((name) => `words ![a](${name})`).join('\n\n')}`,
    );
    const { code, err } = await workspace.run('import', 'valley.md', '--out', 'valley');
    expect(code).toBe(0);
    expect(err.split('it was not found next to the file')).toHaveLength(pictures.length + 1);
    expect(readdirSync(workspace.path('valley'))).not.toContain('media');
  });

  onUnix('takes no picture through a link', async () => {
    for (const name of ['outside/secret.png', 'book/own.png']) {
      workspace.write(name, '');
      writeFileSync(workspace.path(name), '\x89PNG', 'latin1');
    }
    symlinkSync('../outside/secret.png', workspace.path('book/secret.png'));
    symlinkSync('../outside', workspace.path('book/media'));
    workspace.write('book/valley.md', '# V\n\n![a](secret.png) ![b](media/secret.png) ![c](own.png)\n');
    const { err } = await workspace.run('import', 'book/valley.md', '--out', 'valley');
    expect(err.split('it was not found next to the file')).toHaveLength(3);
    expect(readdirSync(workspace.path('valley/media'))).toEqual(['own.png']);
  });
});
