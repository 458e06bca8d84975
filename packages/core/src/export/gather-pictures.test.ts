import { describe, expect, it } from 'vitest';
import type { FileContent } from '../ports/lesson-source.ts';
import { hostilePictures } from '../testing/hostile-pictures.ts';
import { parseText } from '../testing/parse-text.ts';
import { gatherPictures } from './gather-pictures.ts';

const bytes = (length: number): FileContent => ({ kind: 'bytes', bytes: new Uint8Array(length) });

async function gathered(text: string, files: Readonly<Record<string, FileContent | Error>>) {
  const { lesson } = parseText(`## S\n<!-- section id=s -->\n\n${text}\n`);
  const asked: [path: string, limit: number][] = [];
  const pictures = await gatherPictures(lesson, async (path, limit) => {
    asked.push([path, limit]);
    const content = files[path];
    if (content instanceof Error) throw content;
    const size = content?.kind === 'bytes' ? content.bytes.length : 0;
    return size > limit ? { kind: 'too-large', size } : content;
  });
  return { pictures, asked };
}

describe('the pictures of a lesson for an export', () => {
  it('are read once, from inside the folder, and none from elsewhere', async () => {
    const { pictures, asked } = await gathered(
      '![a](a%20b.png) ![a](./a%20b.png) ![b](https://a.example/x.png) ![c](../x.png) ![d](/etc/x.png)',
      { 'a b.png': bytes(3) },
    );
    expect(asked.map(([path]) => path)).toEqual(['a b.png']);
    expect(pictures.get('a b.png')).toEqual(new Uint8Array(3));
  });

  it('are left out with the reason where they cannot be had', async () => {
    const { pictures } = await gathered('![](gone.png) ![](text.html) ![](locked.png) ![](evil.svg)', {
      'text.html': bytes(1),
      'locked.png': new Error('EACCES'),
      'evil.svg': { kind: 'bytes', bytes: hostilePictures['a script'] ?? new Uint8Array() },
    });
    expect([...pictures]).toEqual([
      ['gone.png', 'there is no such file.'],
      ['text.html', 'it is no picture, by its name.'],
      ['locked.png', 'it cannot be read.'],
      ['evil.svg', 'it holds more than a picture.'],
    ]);
  });

  it('are left out where one is too large, or all of them are', async () => {
    const { pictures } = await gathered(
      '![](huge.png) ![](a.png) ![](b.png) ![](c.png) ![](d.png) ![](e.png)',
      {
        'huge.png': bytes(20_000_000),
        ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.png`, bytes(9_000_000)])),
      },
    );
    expect(pictures.get('huge.png')).toBe('it has more than 10 MB.');
    expect(pictures.get('d.png')).toBeInstanceOf(Uint8Array);
    expect(pictures.get('e.png')).toBe('the pictures together have more than 40 MB.');
  });
});
