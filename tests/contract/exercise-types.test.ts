import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { exerciseTypes } from '@marginalia/core/exercise';
import { expect, it } from 'vitest';

const CASES = join(import.meta.dirname, '..', 'browser', 'exercise-types');

it.each(Object.keys(exerciseTypes))('an exercise of type %s is tried in the real browser', (type) => {
  expect(readdirSync(CASES)).toContain(`${type}.ts`);
});
