// What an earlier build left behind may belong to no source any more, and would be packed and cached with the rest.
import { rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
