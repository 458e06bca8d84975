import { elementsOf, parseHtml } from '../../html/parse-html.ts';
import type { Archive } from '../archive.ts';
import { checkXml } from '../check-xml.ts';
import { wordElement, wordXml } from './word-xml.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Where the parts of a Word document are in its archive. */
export interface WordPackage {
  readonly document: string;
  readonly styles: string | undefined;
  readonly numbering: string | undefined;
  readonly settings: string | undefined;
  readonly footnotes: string | undefined;
  readonly endnotes: string | undefined;
  /** Page headers and footers. */
  readonly heads: readonly string[];
  /** Path of the archive file that a part names by an id. */
  target(part: string, id: string): string | undefined;
  /** What a part, or the archive for an empty path, names by ids: every file by its path in the archive. */
  relationsXml(part: string): string;
}

interface Relation {
  readonly type: string;
  /** Its target, as written. */
  readonly target: string;
  /** The archive file that it leads to. */
  readonly path: string | undefined;
}

/** @returns `undefined` if the archive contains no Word document */
export function openWordPackage(archive: Archive): WordPackage | undefined {
  const names = new Set(archive.names);
  const known = new Map<string, ReadonlyMap<string, Relation>>();
  const relations = (part: string): ReadonlyMap<string, Relation> => {
    const found = known.get(part) ?? readRelations(archive, names, part);
    known.set(part, found);
    return found;
  };
  const ofType = (part: string, kind: string): string[] =>
    [...relations(part).values()].flatMap(({ type, path }) =>
      path !== undefined && type.endsWith(`/${kind}`) ? path : [],
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
    relationsXml(from) {
      const written = [...relations(from)].map(([id, { type, target, path }]) =>
        wordElement('Relationship', {
          Id: id,
          Type: type,
          Target: path === undefined ? target : `/${path}`,
          ...(path === undefined && { TargetMode: 'External' }),
        }),
      );
      return wordXml(wordElement('Relationships', { xmlns: RELATIONS }, written));
    },
  };
}

/** Path of the file with a part's relationships. */
export function relationsOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

function readRelations(archive: Archive, names: ReadonlySet<string>, part: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  const text = archive.text(relationsOf(part));
  for (const { name, attributes } of text === undefined
    ? []
    : elementsOf(parseHtml(checkXml(text), { xml: true }))) {
    if (!/(?:^|:)relationship$/.test(name)) continue;
    const { id = '', type = '', target = '', targetmode } = attributes;
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    const written = target.startsWith('/') ? target.slice(1) : folder + target;
    const path =
      targetmode === 'External'
        ? undefined
        : [resolved(written), resolved(decoded(written))].find((one) => names.has(one));
    relations.set(id, { type, target, path });
  }
  return relations;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
