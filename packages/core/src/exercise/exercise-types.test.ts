import { describe, expect, it } from 'vitest';
import { exerciseTypes } from './exercise-types.ts';

const tests = Object.keys(import.meta.glob('./*.test.ts'));

describe('the list of exercise types', () => {
  it.each(Object.entries(exerciseTypes))('has %s under its own name', (name, { type }) => {
    expect(type).toBe(name);
  });

  it.each(Object.keys(exerciseTypes))('has %s, with a test beside it', (type) => {
    expect(tests).toContain(`./${type}.test.ts`);
  });
});
