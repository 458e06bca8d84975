import { parseXml, XmlElement } from '@rgrove/parse-xml';

/**
 * The score of a QTI item, of any version, for a response, 0..1 of its full score, by the standard's rules for the templates
 * `map_response` and `match_correct` and for a sum of mapped responses. For tests.
 *
 * @param values the values of each response variable, in order
 */
export function qtiScore(xml: string, values: Readonly<Record<string, readonly string[]>>): number {
  const { root } = parseXml(xml);
  if (!root) throw new Error('There is no item.');
  const most = Number(attribute(within(root, 'outcome-declaration')[0], 'normal-maximum'));
  const processing = within(root, 'response-processing')[0];
  const template = processing?.attributes['template'] ?? '';
  const responses = within(root, 'response-declaration');
  if (template.includes('match_correct')) {
    const right = within(responses[0] as XmlElement, 'value').map(({ text }) => text);
    return JSON.stringify(right) === JSON.stringify(values['RESPONSE'] ?? []) ? 1 : 0;
  }
  const all = responses.map((response) =>
    mapped(response, values[response.attributes['identifier'] ?? ''] ?? []),
  );
  return all.reduce((sum, value) => sum + value, 0) / most;
}

function mapped(response: XmlElement, values: readonly string[]): number {
  const [mapping] = within(response, 'mapping');
  const entries = within(response, 'map-entry').map((entry) => ({
    key: attribute(entry, 'map-key') ?? '',
    value: Number(attribute(entry, 'mapped-value')),
    folds: attribute(entry, 'case-sensitive') === 'false',
  }));
  const worthOf = (given: string): number =>
    entries.find(({ key, folds }) => (folds ? key.toLowerCase() === given.toLowerCase() : key === given))
      ?.value ?? 0;
  const sum = values.reduce((total, value) => total + worthOf(value), 0);
  const least = attribute(mapping, 'lower-bound') ?? sum;
  const most = attribute(mapping, 'upper-bound') ?? sum;
  return Math.min(Number(most), Math.max(Number(least), sum));
}

/** Elements with a name of QTI, as version 3.0 spells it without `qti-`, or of HTML, at any depth. */
export function within(node: XmlElement, name: string): XmlElement[] {
  const below = node.children.filter((each): each is XmlElement => each instanceof XmlElement);
  const spellings = [name, `qti-${name}`, camelCase(name)];
  return below.flatMap((each) => [...(spellings.includes(each.name) ? [each] : []), ...within(each, name)]);
}

/** An attribute, by its name in version 3.0. */
const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes[name] ?? element?.attributes[camelCase(name)];

const camelCase = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
