import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostilePictures, quietPictures } from '../testing/hostile-pictures.ts';
import { isQuietPicture } from './site-addresses.ts';

describe('a picture that may lie on a site', () => {
  it.each(Object.entries(quietPictures))('holds %s', (_name, bytes) => {
    expect(isQuietPicture('media/x.svg', bytes)).toBe(true);
  });

  it.each(Object.entries(hostilePictures))('does not hold %s', (_name, bytes) => {
    expect(isQuietPicture('media/X.SVG', bytes)).toBe(false);
  });

  it('is no matter of any other format', () => {
    expect(isQuietPicture('media/x.png', new Uint8Array([1, 2, 3]))).toBe(true);
  });

  it('is never a cause to throw', () => {
    const seeds = [...Object.values(hostilePictures), ...Object.values(quietPictures)];
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 }),
        (seed, cuts) => {
          const bytes = Uint8Array.from(seed.subarray(0, 3000));
          for (const [at, byte] of cuts) bytes[at % Math.max(1, bytes.length)] = byte;
          expect(typeof isQuietPicture('x.svg', bytes)).toBe('boolean');
        },
      ),
      { seed: 10, numRuns: 3000 },
    );
  });
});
