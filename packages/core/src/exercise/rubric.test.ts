import { describe, expect, it } from 'vitest';
import { malformedIn } from '../testing/exercise-of.ts';

describe.each(['argument', 'essay'] as const)('the rubric of the type %s', (type) => {
  it.each([
    ['no row', '| What | Good |\n|---|---|\n', 'its rubric has no row that names a criterion.'],
    ['no level', '| What |\n|---|\n| Claim |\n', 'its rubric has no column for a level beside the criteria.'],
  ])('with %s makes its exercise malformed', (_what, table, problem) => {
    expect(malformedIn(type, `Task.\n\n<!-- key -->\n\n${table}`).map((one) => one.problem)).toEqual([
      problem,
    ]);
  });
});
