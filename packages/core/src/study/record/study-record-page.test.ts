import { describe, expect, it } from 'vitest';
import { recordEventSchema } from './record-event.ts';

const [page = ''] = Object.values(
  import.meta.glob<string>('../../../../../docs/study-record.md', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** Rows of a table of the page, each by its first name, with all names in it. */
const rows = new Map(
  [...page.matchAll(/^\| `(\w+)` \|(.*)$/gm)].map(([, name, rest = '']) => [
    name,
    [...rest.matchAll(/`(\w+)(\??)`/g)].map(([, field, optional]) => `${field}${optional}`),
  ]),
);
const common = new Set(['v', 'id', 'at', 'lesson', 'type', 'by', 'seq', 'order', 'prev']);

describe('the page of the study record', () => {
  it('names every field that all events have', () => {
    const shared = recordEventSchema.options.map(({ entries }) => Object.keys(entries));
    expect(
      new Set(shared.flat().filter((field) => shared.every((fields) => fields.includes(field)))),
    ).toEqual(common);
    expect([...common].filter((field) => !rows.has(field))).toEqual([]);
  });

  it.each(recordEventSchema.options)('names the fields of an event: $entries.type.literal', ({ entries }) => {
    const fields = Object.entries(entries)
      .filter(([field]) => !common.has(field))
      .map(([field, { type }]) => `${field}${(type as string) === 'optional' ? '?' : ''}`);
    expect(rows.get(entries.type.literal)?.toSorted()).toEqual(fields.toSorted());
  });
});
