import { describe, expect, it } from 'vitest';
import { plainText } from '../index.ts';
import { exerciseOf, malformedIn } from '../testing/exercise-of.ts';

const words = (body: string) =>
  exerciseOf('order', body).exercise.groups.map((group) => group.map(({ text }) => plainText(text)));

describe('an order exercise', () => {
  it('takes its entries, in the right order, out of a numbered list', () => {
    const { exercise, source } = exerciseOf(
      'order',
      'Put in order.\n\n1. One\n2. Two\n   more\n\n3. Three\n',
    );
    expect(
      exercise.groups.map((group) => group.map(({ text, span }) => [plainText(text), source(span)])),
    ).toEqual([[['One', '1. One']], [['Two more', '2. Two\n   more']], [['Three', '3. Three']]]);
    expect(plainText(exercise.prompt)).toBe('Put in order.');
  });

  it.each([
    ['directly behind the number', '1. One\n2. - Two\n   - Three\n3. Four\n'],
    ['below it', '1. One\n2.\n   - Two\n   - Three\n3. Four\n'],
    ['with numbers', '1. One\n2. 1. Two\n   2. Three\n3. Four\n'],
  ])('takes a nested list %s as a tie', (_where, body) => {
    expect(words(body)).toEqual([['One'], ['Two', 'Three'], ['Four']]);
  });

  it('keeps a list below words as part of the entry', () => {
    expect(words('1. One\n   - with\n   - details\n2. Two\n')).toEqual([['One with details'], ['Two']]);
  });

  it.each([
    ['without a list', 'Nothing.', 'it has no numbered list.', '### The exercise'],
    ['with bullets', '- One\n- Two\n', 'it has no numbered list.', '### The exercise'],
    ['with one entry', '1. One\n', 'it has fewer than two entries.', '1. One'],
    ['with an empty entry', '1. One\n2.\n3. Three\n', 'an entry is empty.', '2.'],
  ])('%s is malformed', (_how, body, problem, at) => {
    expect(malformedIn('order', body)).toEqual([{ problem, at }]);
  });
});
