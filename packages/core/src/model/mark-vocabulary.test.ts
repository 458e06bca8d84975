import { describe, expect, it } from 'vitest';
import { parseText } from '../testing/parse-text.ts';
import { type MarkKey, type MarkName, markKeys } from './mark-vocabulary.ts';

const sampleOf = ({ value, examples }: MarkKey): string =>
  ({
    ...{ id: 'an-id', section: 'a', notes: '1', passage: '"some words"', lens: 'recall' },
    ...{ type: 'essay', number: '1', range: '1-2' },
  })[value] ?? String(examples[0]);

/** Rules that a mark with one key breaks, and what is known of it. */
function broken(name: MarkName, key: string, value: string, type = 'essay') {
  const own = name === 'exercise' && key !== 'type' ? ` type=${type}` : '';
  const { diagnostics } = parseText(`## A\n<!-- ${name} ${key}=${value}${own} -->\n`);
  return diagnostics.filter(
    ({ rule }) => rule === 'mark-unknown-key' || rule === 'mark-value' || rule === 'exercise-type',
  );
}

describe('the vocabulary of marks', () => {
  const all = (['section', 'question', 'exercise'] as const).flatMap((name) =>
    markKeys[name].map((key) => [name, key.key, key] as const),
  );

  it.each(all)('has for %s the key %s, which the parser reads', (name, key, known) => {
    for (const value of [sampleOf(known), ...known.examples.map(([example]) => example)])
      expect(broken(name, key, value, known.only)).toEqual([]);
  });

  it.each(['section', 'question', 'exercise'] as const)(
    'has every key of %s that the parser reads',
    (name) => {
      const types = name === 'exercise' ? (['essay', 'evidence', 'choice'] as const) : (['essay'] as const);
      const known = types.flatMap((type) =>
        broken(name, 'nonsense', '1', type).map(({ message }) => String(message.values['known'])),
      );
      expect(known).toHaveLength(types.length);
      const keys = new Set(known.flatMap((list) => list.split(', ')));
      expect(keys).toEqual(new Set(markKeys[name].map(({ key }) => key)));
    },
  );
});
