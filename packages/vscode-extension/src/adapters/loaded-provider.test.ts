import { expect, it, vi } from 'vitest';
import { loadedProvider } from './loaded-provider.ts';

const greeter = { greet: (name: string) => `Good day, ${name}`, part: () => 'Farewell' };

it('loads nothing before it is asked, and then once, however many ask', async () => {
  const load = vi.fn(async () => greeter);
  const provider = loadedProvider(load, 'greet', 'part');
  expect(load).not.toHaveBeenCalled();
  expect(await Promise.all([provider.greet('Kim'), provider.part(), provider.greet('Ana')])).toEqual([
    'Good day, Kim',
    'Farewell',
    'Good day, Ana',
  ]);
  expect(load).toHaveBeenCalledOnce();
});

it('has the methods that are named and no others, since VS Code looks which there are', () => {
  expect(Object.keys(loadedProvider(async () => greeter, 'greet'))).toEqual(['greet']);
});
