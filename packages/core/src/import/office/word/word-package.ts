import { elementsOf, parseHtml } from '../../html/parse-html.ts';
import type { Archive } from '../archive.ts';
import { checkXml } from '../check-xml.ts';

/** Where the parts of a Word document lie in its archive. */
export interface WordPackage {
  readonly document: string;
  readonly styles: string | undefined;
  readonly numbering: string | undefined;
  readonly settings: string | undefined;
  readonly footnotes: string | undefined;
  readonly endnotes: string | undefined;
  /** Heads and feet of pages. */
  readonly heads: readonly string[];
  /** Path of the file that a part names by an id. */
  target(part: string, id: string): string | undefined;
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

/** @returns `undefined` where the archive holds no Word document */
export function openWordPackage(archive: Archive): WordPackage | undefined {
  const names = new Set(archive.names);
  const known = new Map<string, ReadonlyMap<string, Relation>>();
  const relations = (part: string): ReadonlyMap<string, Relation> => {
    const found = known.get(part) ?? readRelations(archive, part);
    known.set(part, found);
    return found;
  };
  const ofType = (part: string, type: string): string[] =>
    [...relations(part).values()].flatMap((one) =>
      one.type === type && names.has(one.path) ? one.path : [],
    );
  const document = [
    ...ofType('', 'officeDocument'),
    ...archive.names.filter((name) => /^word\/document\d*\.xml$/.test(name)),
  ][0];
  if (document === undefined || !document.startsWith('word/')) return undefined;
  const part = (type: string): string | undefined =>
    ofType(document, type)[0] ?? (names.has(`word/${type}.xml`) ? `word/${type}.xml` : undefined);
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    settings: part('settings'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    heads: [...ofType(document, 'header'), ...ofType(document, 'footer')],
    target: (from, id) => relations(from).get(id)?.path,
  };
}

/** Path of the file with the relations of a part. */
export function relationsOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

function readRelations(archive: Archive, part: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  const text = archive.text(relationsOf(part));
  for (const { name, attributes } of text === undefined
    ? []
    : elementsOf(parseHtml(checkXml(text), { xml: true }))) {
    if (!/(?:^|:)relationship$/.test(name) || attributes['targetmode'] === 'External') continue;
    const target = attributes['target'] ?? '';
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    const path = target.startsWith('/') ? target.slice(1) : resolved(folder + target);
    const type = (attributes['type'] ?? '').split('/').at(-1) ?? '';
    relations.set(attributes['id'] ?? '', { type, path });
  }
  return relations;
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
