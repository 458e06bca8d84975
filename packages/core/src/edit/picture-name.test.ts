import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureName } from './picture-name.ts';

const none = () => false;

describe('the name of a picture', () => {
  it.each([
    [{ file: 'Front in September.PNG' }, 'front-in-september.png', 'Front in September'],
    [{ file: 'map_of_Korea.jpeg' }, 'map-of-korea.jpg', 'Map of Korea'],
    [{ file: 'Überblick.webp' }, 'uberblick.webp', 'Überblick'],
    [{ file: 'image.png', heading: 'The vote' }, 'the-vote.png', 'The vote'],
    [{ file: 'IMG_2041.jpg', heading: 'The vote' }, 'the-vote.jpg', 'The vote'],
    [{ file: 'Screenshot 2026-01-02 at 10.11.12.png', heading: 'The vote' }, 'the-vote.png', 'The vote'],
    [{ file: '지도.png' }, 'picture.png', 'Picture'],
    [{ type: 'image/svg+xml', heading: 'Supply lines' }, 'supply-lines.svg', 'Supply lines'],
    [{ file: '../../etc/passwd.gif' }, 'etc-passwd.gif', '../../etc/passwd'],
  ])('of %j is %s', (picture, name, alt) => {
    expect(pictureName(picture, none)).toEqual({ name, alt });
  });

  it('is one that is not taken', () => {
    const taken = new Set(['map.png', 'map-2.png']);
    expect(pictureName({ file: 'map.png' }, (name) => taken.has(name))?.name).toBe('map-3.png');
  });

  it.each(['notes.pdf', 'run.exe', 'no-ending', 'page.html'])('is none for %s', (file) => {
    expect(pictureName({ file }, none)).toBeUndefined();
  });

  it('is safe whatever it came as', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 });
    fc.assert(
      fc.property(text, text, (file, heading) => {
        const { name, alt } = pictureName({ file, type: 'image/png', heading }, none) ?? {
          name: '',
          alt: '',
        };
        expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.png$/);
        expect(name.length).toBeLessThan(70);
        expect(alt).not.toMatch(/[[\]\\\n]/);
      }),
      { numRuns: 60, seed: 2 },
    );
  });
});
