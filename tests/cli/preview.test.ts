import { request } from 'node:http';
import { launchBrowser } from '@marginalia/vscode-host';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultyLesson, openWorkspace, type Running, type Workspace } from './workspace.ts';

describe('marginalia preview', () => {
  let workspace: Workspace;
  let preview: Running;
  let address: string;
  beforeEach(async () => {
    workspace = openWorkspace({ 'flood/lesson.md': faultyLesson });
    preview = workspace.start('preview', 'flood');
    const said = await preview.says('Press Ctrl+C to stop.');
    address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? '';
  });
  afterEach(() => workspace.dispose());

  /** A request as no browser would send it. */
  const answer = (path: string, host = new URL(address).host, method = 'GET') =>
    new Promise<{ status: number | undefined; location: string | undefined; body: string }>(
      (settle, reject) => {
        const { hostname, port } = new URL(address);
        request({ hostname, port, path, method, headers: { host } }, (response) => {
          let body = '';
          response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
          response.on('end', () =>
            settle({ status: response.statusCode, location: response.headers.location, body }),
          );
        })
          .on('error', reject)
          .end();
      },
    );

  it('shows a lesson, and shows it anew when it changes', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(address);
      await page.getByRole('link', { name: 'The flood' }).click();
      await page.getByText('It rained for forty days.').waitFor();
      workspace.write('flood/lesson.md', faultyLesson.replace('forty', 'fifty'));
      await page.getByText('It rained for fifty days.').waitFor();
    } finally {
      await browser.close();
    }
    preview.process.kill('SIGINT');
    expect((await preview.ended).code).toBe(0);
  });

  it('answers to its own name alone, for reading alone, and gives nothing but the site', async () => {
    expect((await answer('/')).status).toBe(200);
    expect((await answer('/the-flood/')).status).toBe(404);
    expect((await answer('/flood/')).status).toBe(200);
    expect((await answer('/', 'evil.example')).status).toBe(421);
    expect((await answer('/', `evil.example:${new URL(address).port}`)).status).toBe(421);
    expect((await answer('/', undefined, 'POST')).status).toBe(405);
    for (const path of [
      '/../../../etc/passwd',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/flood/lesson.md',
      '/..%5c..',
      '/%E0%A4%A',
    ])
      expect((await answer(path)).status).toBe(404);
  });

  it('leads to a folder where its slash is missing, since what its page names is relative to it', async () => {
    expect(await answer('/flood')).toMatchObject({ status: 302, location: '/flood/' });
    expect(await answer('/flood?x#y')).toMatchObject({ status: 302, location: '/flood/' });
    // Never elsewhere.
    for (const path of [
      '//evil.example',
      '//evil.example/flood',
      '/\\evil.example',
      '/flood/flood',
      '/%0d%0aflood',
    ])
      expect(await answer(path), path).toMatchObject({ status: 404, location: undefined });
    expect(await answer('//flood')).toMatchObject({ location: '/flood/' });
  });

  it.skipIf(process.platform === 'win32')('ends when it is asked to end', async () => {
    preview.process.kill('SIGTERM');
    expect((await preview.ended).code).toBe(0);
  });

  it('says in a sentence that a port is taken', async () => {
    const { code, err } = await workspace.run('preview', 'flood', '--port', new URL(address).port);
    expect(code).toBe(2);
    expect(err).toContain('is taken.');
  });
});
