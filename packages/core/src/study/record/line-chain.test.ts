import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryRecordStore } from '../../testing/memory-record-store.ts';
import { linkTo } from './line-chain.ts';
import { createRecordWriter } from './record-writer.ts';

/** What stands in a file after two lessons were worked on, where some appends came to nothing at first. */
async function fileOf(steps: readonly { readonly lesson: string; readonly fails: boolean }[]) {
  const store = createMemoryRecordStore();
  let made = 0;
  const writer = createRecordWriter({ store, clock: { now: () => 5 }, newId: () => `e${made++}` });
  for (const { lesson, fails } of steps) {
    if (fails) store.failNext(1);
    await writer
      .append({ type: 'note', lesson, quote: quoteOf('Seoul'), text: '\u{1f30a} é' })
      .catch(() => {});
  }
  await writer.flush();
  const lines = [...store.files.values()].join('').split('\n').filter(Boolean);
  // A write that failed half-way leaves half a line.
  return lines.flatMap((line) => {
    try {
      return [{ line, event: JSON.parse(line) as { readonly lesson: string; readonly prev?: string } }];
    } catch {
      return [];
    }
  });
}

const quoteOf = (exact: string) => ({ exact, prefix: '', suffix: '' });

describe('the chain of lines', () => {
  it.each([
    // SHA-256 of the empty text and of 'abc' (NIST, FIPS 180-2, appendix B.1); the last from OpenSSL.
    ['', '47DEQpj8HBSa-_TImW-5JC'],
    ['abc', 'ungWv48Bz-pBQUDeXa4iI7'],
    ['{"text":"é \u{1f30a}"}', 'SQcmcqiNSbiI3IV9af_jD-'],
  ])('is the beginning of the SHA-256 of %j', (line, link) => {
    expect(linkTo(line)).toBe(link);
  });

  it('leads from each line to the one before it of the same lesson, whatever the disk refused meanwhile', async () => {
    const step = fc.record({ lesson: fc.constantFrom('a', 'b'), fails: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const written = await fileOf(steps);
        const before = new Map<string, string>();
        for (const { line, event } of written) {
          expect(event.prev).toBe(before.get(event.lesson));
          before.set(event.lesson, linkTo(line));
        }
        expect(before.size).toBe(new Set(steps.map(({ lesson }) => lesson)).size);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('breaks where a line was changed or taken out', async () => {
    const [, second, third] = await fileOf(['a', 'a', 'a'].map((lesson) => ({ lesson, fails: false })));
    expect(third?.event.prev).toBe(linkTo(second?.line ?? ''));
    expect(third?.event.prev).not.toBe(linkTo((second?.line ?? '').replace('Seoul', 'Pusan')));
  });
});
