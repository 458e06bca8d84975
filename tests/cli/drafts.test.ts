import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace, type Workspace } from './workspace.ts';

const lesson = (title: string, more = '') =>
  `---\ntitle: ${title}\nid: ${title.toLowerCase()}\n${more}---\n\n## One\n<!-- section id=one -->\n\nText.\n`;

let workspace: Workspace;
beforeAll(() => {
  workspace = openWorkspace({
    'done/lesson.md': lesson('Done', 'draft: false\n'),
    'begun/lesson.md': lesson('Begun', 'draft: true\n'),
    'planned/lesson.md': lesson('Planned', 'draft: yes\n'),
  });
});
afterAll(() => workspace.dispose());

describe('a lesson that is a draft', () => {
  it('is left out of a site, which is said', async () => {
    const built = await workspace.run('build', '--out', 'site');
    expect(built).toMatchObject({ code: 0, out: 'Wrote 1 lesson to site.\n' });
    expect(built.err).toContain('“Begun” is a draft and was left out.');
    expect(built.err).toContain('“Planned” is a draft and was left out.');
    expect(existsSync(workspace.path('site/done/index.html'))).toBe(true);
    expect(existsSync(workspace.path('site/begun'))).toBe(false);
    expect(workspace.read('site/index.html')).not.toContain('Begun');
  });

  it('is put in where one asks for drafts', async () => {
    const built = await workspace.run('build', '--out', 'whole', '--drafts');
    expect(built).toMatchObject({ code: 0, err: '', out: 'Wrote 3 lessons to whole.\n' });
    expect(existsSync(workspace.path('whole/begun/index.html'))).toBe(true);
  });

  it('makes no site alone', async () => {
    const built = await workspace.run('build', 'begun', '--out', 'nothing');
    expect(built).toMatchObject({ code: 1, out: '' });
    expect(existsSync(workspace.path('nothing'))).toBe(false);
  });

  it('is checked as any other', async () => {
    expect(await workspace.run('check')).toMatchObject({ code: 0 });
  });
});
