import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../toolchain/repository.ts';

const documents = execFileSync('git', ['ls-files', '*.md', '*.yml', '*.yaml', '*.nls.json'], { cwd: ROOT })
  .toString()
  .split('\n')
  .filter((file) => file !== '');

/**
 * Somebody who has nothing installed types what a document says. npm takes `marginalia` for the name of a package, which
 * is not ours.
 */
it('documents call the command by the name of its package', () => {
  const wrong = documents.flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        /(?:npx|npm exec|npm x)\s+(?:-\S+\s+)*marginalia\b|[`$]\s*marginalia (?:new|import|check|preview|build|export|help)\b/.test(
          line,
        )
          ? [`${file}:${index + 1}: ${line.trim()}`]
          : [],
      ),
  );
  expect(documents.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
});
