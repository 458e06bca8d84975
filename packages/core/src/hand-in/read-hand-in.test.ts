import { describe, expect, it } from 'vitest';
import { formatMessage } from '../model/message.ts';
import { hostileHandIns } from '../testing/hostile-hand-ins.ts';
import { readHandIn } from './read-hand-in.ts';

const hostile = await hostileHandIns();

describe('a file that says it is a hand-in', () => {
  it('is of more than forty kinds here', () => {
    expect(hostile.size).toBeGreaterThan(40);
  });

  it.each([...hostile.keys()])('is read or refused for what it is: %s', async (name) => {
    const { bytes, refused, findings } = hostile.get(name) ?? expect.fail(name);
    const read = await readHandIn(bytes);
    if (read.kind === 'refused') {
      expect(read.why).toBe(refused);
      expect(formatMessage(read.message)).toMatch(/^[^{}]+\.$/);
    } else expect(read.findings.map(({ kind }) => kind)).toEqual(findings);
    expect({}).not.toHaveProperty('polluted');
  });
});
