import * as v from 'valibot';
import { isMap, isScalar, isSeq, type Pair, parseDocument } from 'yaml';
import type { Report } from '../check/rule.ts';
import { referenceEntry } from '../check/rules/reference-entry.ts';
import { referenceYaml } from '../check/rules/reference-yaml.ts';
import type { HistoricalEvent, Person, Place, Reference, Term } from '../model/reference.ts';
import { type ReferenceList, referenceSchemas } from '../model/reference-schema.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { Span } from '../model/span.ts';
import { yamlProblem } from './yaml-problem.ts';

const lists = Object.keys(referenceSchemas) as ReferenceList[];

/** No people, places, terms or events. */
export const emptyReference: Reference = { people: [], places: [], terms: [], events: [] };

/** Reads reference.yaml entry by entry: one that breaks its schema is reported and left out, the others stay. */
export function readReference(file: SourceFile, report: Report): Reference {
  const document = parseDocument(file.text, { logLevel: 'silent', prettyErrors: false });
  const at = (range: readonly number[] | null | undefined): Span => ({
    file: file.path,
    start: range?.[0] ?? 0,
    end: range?.[1] ?? range?.[0] ?? 0,
  });
  for (const error of document.errors) report(referenceYaml, at(error.pos), { problem: yamlProblem(error) });
  const people: Person[] = [];
  const places: Place[] = [];
  const terms: Term[] = [];
  const events: HistoricalEvent[] = [];
  if (!isMap(document.contents)) return emptyReference;

  for (const pair of document.contents.items) {
    const list = lists.find((name) => isScalar(pair.key) && pair.key.value === name);
    if (!list) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '?';
      report(referenceEntry, keySpan(pair), {
        entry: key,
        field: 'list',
        problem: `expected one of ${lists.join(', ')}.`,
      });
      continue;
    }
    if (!isSeq(pair.value)) continue;
    for (const node of pair.value.items) {
      const span = at((node as { range?: readonly number[] }).range);
      const value = isMap(node) ? toValue(() => node.toJS(document, { maxAliasCount: 20 })) : undefined;
      const entry = readEntry(
        list,
        value,
        span,
        isMap(node) ? (key) => fieldSpan(node.items, key) : () => undefined,
      );
      if (entry?.kind === 'person') people.push(entry);
      else if (entry?.kind === 'place') places.push(entry);
      else if (entry?.kind === 'term') terms.push(entry);
      else if (entry?.kind === 'event') events.push(entry);
    }
  }
  return { people, places, terms, events };

  function readEntry(
    list: ReferenceList,
    value: unknown,
    span: Span,
    spanOf: (key: string) => Span | undefined,
  ): Person | Place | Term | HistoricalEvent | undefined {
    const result = v.safeParse(referenceSchemas[list], value);
    if (result.success) {
      const kind = { people: 'person', places: 'place', terms: 'term', events: 'event' }[list];
      const fields: Record<string, unknown> = { ...result.output };
      for (const name of ['description', 'native', 'role', 'born', 'died', 'disputed', 'section', 'source'])
        fields[name] ??= undefined;
      return { ...fields, kind, span } as unknown as Person | Place | Term | HistoricalEvent;
    }
    const named = (value as { id?: unknown; name?: unknown } | undefined) ?? {};
    for (const issue of result.issues) {
      const field = String(issue.path?.[0]?.key ?? list);
      const entry = String(named.id ?? named.name ?? '?');
      report(referenceEntry, spanOf(field) ?? span, { entry, field, problem: `${issue.message}.` });
    }
    return undefined;
  }

  function fieldSpan(pairs: readonly Pair[], field: string): Span | undefined {
    const pair = pairs.find((item) => isScalar(item.key) && item.key.value === field);
    return pair ? keySpan(pair) : undefined;
  }

  function keySpan(pair: Pair): Span {
    return at((pair.key as { range?: readonly number[] }).range);
  }
}

function toValue(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
