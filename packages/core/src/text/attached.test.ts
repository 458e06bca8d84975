import { expect, it } from 'vitest';
import { Attached } from './attached.ts';

it('keeps a value with each object, and others apart', () => {
  const [names, sizes] = [new Attached<object, string>(), new Attached<object, number>()];
  const [one, other] = [{}, {}];
  names.set(one, 'one');
  sizes.set(one, 1);
  names.set(one, 'first');
  expect([names.get(one), sizes.get(one), names.get(other)]).toEqual(['first', 1, undefined]);
});

it('is seen neither by comparisons nor by copies', () => {
  const names = new Attached<object, string>();
  const object = { title: 'The war' };
  names.set(object, 'one');
  expect(object).toStrictEqual({ title: 'The war' });
  expect(names.get({ ...object })).toBeUndefined();
  expect(names.get(structuredClone(object))).toBeUndefined();
  expect(JSON.stringify(object)).toBe('{"title":"The war"}');
});
