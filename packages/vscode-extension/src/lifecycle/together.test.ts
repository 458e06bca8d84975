import { describe, expect, it } from 'vitest';
import { together } from './together.ts';

/** A part that says when it goes, and throws then if it is told to. */
function parts(): { readonly gone: string[]; part(name: string, fails?: boolean): { dispose(): void } } {
  const gone: string[] = [];
  return {
    gone,
    part: (name, fails = false) => ({
      dispose() {
        gone.push(name);
        if (fails) throw new Error(name);
      },
    }),
  };
}

describe('together', () => {
  it('lets go of the last made first', () => {
    const { gone, part } = parts();
    together(part('log'), part('library'), part('reader')).dispose();
    expect(gone).toEqual(['reader', 'library', 'log']);
  });

  it('lets go of all others where one throws, and then says so', () => {
    const { gone, part } = parts();
    const all = together(part('log'), part('desk', true), part('reader'));
    expect(() => all.dispose()).toThrow('desk');
    expect(gone).toEqual(['reader', 'desk', 'log']);
  });

  it('throws every error where several throw', () => {
    const { part } = parts();
    const all = together(part('desk', true), together(part('tree', true), part('view')));
    expect(() => all.dispose()).toThrow(AggregateError);
  });

  it('lets go of what is added later, too', () => {
    const { gone, part } = parts();
    const all = together(part('log'));
    all.add(part('watcher'));
    all.dispose();
    expect(gone).toEqual(['watcher', 'log']);
  });

  it('lets go at once of what comes when all have gone', () => {
    const { gone, part } = parts();
    const all = together(part('log'));
    all.dispose();
    all.add(part('watcher'));
    expect(gone).toEqual(['log', 'watcher']);
  });

  it('does nothing when it is asked again', () => {
    const { gone, part } = parts();
    const all = together(part('log'), part('desk', true));
    expect(() => all.dispose()).toThrow('desk');
    all.dispose();
    expect(gone).toEqual(['desk', 'log']);
  });
});
