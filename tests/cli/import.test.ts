import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.dispose());

describe('marginalia import', () => {
  it.skipIf(process.platform === 'win32')(
    'writes nothing when Ctrl+C comes while it is at work',
    async () => {
      const paragraph = 'Nobody slept in the valley that year, and nobody said so.\n\n';
      workspace.write('valley.md', `# The valley\n\n![A map](map.png)\n\n${paragraph.repeat(20_000)}`);
      // Whoever reads a pipe waits for its writer: the import is at work when there is somebody to write to.
      execFileSync('mkfifo', [workspace.path('map.png')]);
      const running = workspace.start('import', 'valley.md', '--out', 'valley');
      const map = await open(workspace.path('map.png'), 'w');
      running.process.kill('SIGINT');
      await map.close();
      const { code, out, err } = await running.ended;
      expect([code, out, err]).toEqual([130, '', '']);
      expect(readdirSync(workspace.folder).sort()).toEqual(['map.png', 'valley.md']);
    },
  );
});
