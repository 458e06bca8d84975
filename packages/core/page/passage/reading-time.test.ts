import { describe, expect, it } from 'vitest';
import { ReadingTime, type SeenSection } from './reading-time.ts';

const section = (id: string, changes: Partial<SeenSection> = {}): SeenSection => ({
  id,
  words: 160,
  seen: 500,
  endReached: true,
  ...changes,
});

describe('a section', () => {
  it('is read after the time that its words take, once', () => {
    const time = new ReadingTime();
    expect(time.look(1_000, [section('a')])).toEqual([]);
    expect(time.next).toBe(20_000);
    expect(time.look(20_999, [section('a')])).toEqual([]);
    expect(time.look(21_000, [section('a')])).toEqual(['a']);
    expect(time.look(90_000, [section('a')])).toEqual([]);
    expect(time.next).toBeUndefined();
  });

  it('is not read before its end was seen, however long it was looked at', () => {
    const time = new ReadingTime();
    time.look(0, [section('a', { endReached: false })]);
    expect(time.next).toBeUndefined();
    expect(time.look(50_000, [section('a', { endReached: false })])).toEqual([]);
    expect(time.look(50_100, [section('a')])).toEqual(['a']);
  });

  it('is not read by scrolling through it', () => {
    const time = new ReadingTime();
    time.look(0, [section('a')]);
    time.look(500, [section('b')]);
    expect(time.look(1_000, [section('c')])).toEqual([]);
  });

  it('gets no time for hours without a move, nor while the window is hidden', () => {
    const away = new ReadingTime();
    away.look(0, [section('a', { words: 10_000, endReached: false })]);
    expect(away.look(3_600_000, [section('a', { words: 10_000 })])).toEqual([]);
    const hidden = new ReadingTime();
    hidden.look(0, [section('a')]);
    hidden.look(1_000, []);
    hidden.look(50_000, [section('a')]);
    expect(hidden.next).toBe(19_000);
  });

  it('shares the time with what is in sight beside it', () => {
    const time = new ReadingTime();
    const both = [section('a', { words: 80, seen: 100 }), section('b', { words: 240, seen: 300 })];
    time.look(0, both);
    expect(time.next).toBe(40_000);
    expect(time.look(39_000, both)).toEqual([]);
    expect(time.look(40_000, both)).toEqual(['a', 'b']);
  });

  it('asks for three seconds at least and a minute and a half at most', () => {
    const short = new ReadingTime();
    short.look(0, [section('a', { words: 2 })]);
    expect(short.next).toBe(3_000);
    const long = new ReadingTime();
    long.look(0, [section('a', { words: 100_000 })]);
    long.look(60_000, [section('a', { words: 100_000 })]);
    expect(long.next).toBe(30_000);
    expect(long.look(90_000, [section('a', { words: 100_000 })])).toEqual(['a']);
  });

  it('begins anew with another lesson', () => {
    const time = new ReadingTime();
    time.look(0, [section('a')]);
    time.reset();
    expect(time.look(30_000, [section('a')])).toEqual([]);
    expect(time.next).toBe(20_000);
  });
});
