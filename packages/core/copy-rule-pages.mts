// The pages of the rules become files of this package, so that the command line can show them wherever it is installed.
import { cpSync } from 'node:fs';
import { join } from 'node:path';

cpSync(join(import.meta.dirname, '..', '..', 'docs', 'rules'), 'dist/rules', { recursive: true });
