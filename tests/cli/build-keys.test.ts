import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace | undefined;
afterEach(() => workspace?.dispose());

const lesson = (body: string) => ({
  'flood/lesson.md':
    '---\ntitle: The flood\nid: flood\n---\n\n## The night\n<!-- section id=night -->\n\nThe wind rose.\n',
  'flood/questions.md': `# Questions\n\n## Why so late?\n<!-- question id=q-late section=night -->\n\nFind two reasons.\n\n${body}\n`,
});

describe('a build of a lesson with a key in doubt', () => {
  it.each([
    ['a mark of which the hyphens became a dash', '<!– key –>\n\nSECRET'],
    ['a mark within a list', '- one\n  <!-- key -->\n- SECRET'],
    ['a remark that runs over a blank line', 'Look. <!-- SECRET\n\nSECRET -->'],
  ])('writes nothing for %s, and with --force says what it leaves out', async (_what, body) => {
    workspace = openWorkspace(lesson(body));
    const refused = await workspace.run('build', 'flood', '--out', 'site');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/questions\.md”: (?:line|lines) \d/);
    expect(refused.err).toContain('--force');
    expect(existsSync(workspace.path('site'))).toBe(false);

    const forced = await workspace.run('build', 'flood', '--out', 'site', '--force');
    expect(forced).toMatchObject({ code: 0, out: 'Wrote 1 lesson to site.\n' });
    expect(forced.err).toMatch(/questions\.md”: (?:line|lines) .* left out\./);
    const page = readFileSync(workspace.path('site/flood/index.html'), 'utf8');
    expect(page).toContain('Why so late?');
    expect(page).not.toContain('SECRET');
  });

  it('leaves out a note that only the key cites, and asks for nothing', async () => {
    workspace = openWorkspace(lesson('<!-- key -->\n\nBecause.[^k]\n\n[^k]: SECRET of a note.'));
    expect(await workspace.run('build', 'flood', '--out', 'site')).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(workspace.path('site/flood/index.html'), 'utf8')).not.toContain('SECRET');
    await workspace.run('build', 'flood', '--out', 'for-teachers', '--with-keys');
    expect(readFileSync(workspace.path('for-teachers/flood/index.html'), 'utf8')).toContain(
      'SECRET of a note',
    );
  });
});
