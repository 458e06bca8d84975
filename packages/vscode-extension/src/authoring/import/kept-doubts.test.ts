import { describe, expect, it } from 'vitest';
import { createDoubtStore, type Doubt, keptDoubt, placeOf } from './kept-doubts.ts';

const doubt = { code: 'note-doubtful', severity: 'warning', message: 'm', hint: 'h' } as unknown as Doubt;
const TEXT = 'The siege began in spring. The town had seven wells. Nobody had counted the boats.';
const kept = (words: string) => {
  const start = TEXT.indexOf(words);
  return keptDoubt(TEXT, 'lesson.md', start, start + words.length, doubt);
};

describe('the place of a doubt', () => {
  const wells = kept('seven wells');

  it('is where it was, and follows its words', () => {
    expect(placeOf(TEXT, wells)).toBe(TEXT.indexOf('seven wells'));
    const later = `A new beginning.\n\n${TEXT}`;
    expect(placeOf(later, wells)).toBe(later.indexOf('seven wells'));
  });

  it('is found when one side was written anew', () => {
    for (const changed of [
      TEXT.replace('The town had', 'There were'),
      TEXT.replace('Nobody had counted', 'Somebody counted'),
    ])
      expect(placeOf(changed, wells)).toBe(changed.indexOf('seven wells'));
  });

  it('is that among others with the same words which has the same around it', () => {
    const twice = `${'seven wells '.repeat(3)}\n\n${TEXT}`;
    expect(placeOf(twice, wells)).toBe(twice.lastIndexOf('seven wells'));
  });

  it('is nowhere once its words have gone, or both sides', () => {
    expect(placeOf(TEXT.replace('seven wells', 'eight wells'), wells)).toBeUndefined();
    expect(placeOf('seven wells', wells)).toBeUndefined();
  });
});

describe('what is kept from one window to the next', () => {
  const memory = () => {
    const values = new Map<string, unknown>();
    return {
      get: (key: string) => values.get(key),
      update: async (key: string, value: unknown) => {
        values.set(key, JSON.parse(JSON.stringify(value)));
      },
    } as never;
  };

  it('is kept for each lesson by itself, and forgotten when nothing is left', async () => {
    const state = memory();
    await createDoubtStore(state).write('a', [kept('siege')]);
    await createDoubtStore(state).write('b', [kept('boats')]);
    const store = createDoubtStore(state);
    expect(store.read('a')).toEqual([kept('siege')]);
    await store.write('a', []);
    expect(store.read('a')).toEqual([]);
    expect(store.read('b')).toEqual([kept('boats')]);
  });

  it('does not grow without end: old lessons go, and what is too much of one', async () => {
    const store = createDoubtStore(memory());
    for (let lesson = 0; lesson < 50; lesson++) await store.write(`lesson-${lesson}`, [kept('siege')]);
    await store.write('lesson-49', Array(1000).fill(kept('boats')));
    const ids = Array.from({ length: 50 }, (_, lesson) => `lesson-${lesson}`);
    const left = ids.filter((id) => store.read(id).length > 0);
    expect(left).toEqual(ids.slice(-20));
    expect(store.read('lesson-49')).toHaveLength(300);
  });
});
