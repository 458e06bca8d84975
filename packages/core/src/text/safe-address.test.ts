import { describe, expect, it } from 'vitest';
import { isSafeLink, resolveInside } from '../index.ts';
import { hostileAddresses } from '../testing/hostile-addresses.ts';

describe('isSafeLink', () => {
  it.each(hostileAddresses)('refuses %j', (address) => {
    expect(isSafeLink(address)).toBe(false);
  });

  it.each([
    'https://a.example/b?c=d#e',
    'HTTP://A.EXAMPLE',
    'mailto:a@b.example',
    '#section',
    '',
    'questions.md',
    'questions.md#q',
    './media/map.png',
    'a/../questions.md',
    'a b.md',
    '김일성.md',
  ])('allows %j', (address) => {
    expect(isSafeLink(address)).toBe(true);
  });

  it('measures relative paths from the part that holds the link', () => {
    expect(isSafeLink('../lesson.md', 'deep/part.md')).toBe(true);
    expect(isSafeLink('../../lesson.md', 'deep/part.md')).toBe(false);
  });
});

describe('resolveInside', () => {
  it.each([
    ['media/a.png', 'lesson.md', 'media/a.png'],
    ['./media//a.png', 'lesson.md', 'media/a.png'],
    ['media/a%20b.png?v=1#x', 'lesson.md', 'media/a b.png'],
    ['../media/a.png', 'deep/part.md', 'media/a.png'],
    ['a.png', 'deep/part.md', 'deep/a.png'],
    ['x/../a.png', 'lesson.md', 'a.png'],
  ])('leads from %j in %s to %s', (address, file, path) => {
    expect(resolveInside(address, file)).toBe(path);
  });

  it.each([...hostileAddresses, '', '.', './', '#a', '?a', 'https://a.example/a.png'])(
    'leads nowhere from %j',
    (address) => {
      expect(resolveInside(address, 'lesson.md')).toBeUndefined();
    },
  );
});
