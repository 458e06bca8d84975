import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeviceName } from './device-name.ts';
import { lessonFileName } from './lesson-id.ts';

describe('the name of what is made of a lesson', () => {
  it.each([
    ['korea-1950', 'korea-1950'],
    ['한국전쟁', 'lesson'],
    ['../up', 'up'],
    ['con', 'con-lesson'],
    ['AUX', 'aux-lesson'],
    ['com1.', 'com1-lesson'],
    ['console', 'console'],
  ])('%s is %s', (id, name) => {
    expect(lessonFileName(id)).toBe(name);
  });

  it('is one that any system allows, whatever the id, with room for an ending', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('PRN', 'LPT9', 'nul')),
        (id) => {
          const name = lessonFileName(id);
          expect(name).toMatch(/^[a-z0-9-]{1,120}$/);
          expect(isDeviceName(`${name}.zip`)).toBe(false);
        },
      ),
    );
  });
});
