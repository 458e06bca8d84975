import { parseXml, XmlElement } from '@rgrove/parse-xml';

/**
 * The score of a QTI 3.0 item for a response, 0..1 of its full score, by the standard's rules for the templates
 * `map_response` and `match_correct` and for a sum of mapped responses. For tests.
 *
 * @param values the values of each response variable, in order
 */
export function qtiScore(xml: string, values: Readonly<Record<string, readonly string[]>>): number {
  const { root } = parseXml(xml);
  if (!root) throw new Error('There is no item.');
  const most = Number(within(root, 'qti-outcome-declaration')[0]?.attributes['normal-maximum']);
  const processing = within(root, 'qti-response-processing')[0];
  const template = processing?.attributes['template'] ?? '';
  const responses = within(root, 'qti-response-declaration');
  if (template.endsWith('match_correct.xml')) {
    const right = within(responses[0] as XmlElement, 'qti-value').map(({ text }) => text);
    return JSON.stringify(right) === JSON.stringify(values['RESPONSE'] ?? []) ? 1 : 0;
  }
  const all = responses.map((response) =>
    mapped(response, values[response.attributes['identifier'] ?? ''] ?? []),
  );
  return all.reduce((sum, value) => sum + value, 0) / most;
}

function mapped(response: XmlElement, values: readonly string[]): number {
  const [mapping] = within(response, 'qti-mapping');
  const entries = within(response, 'qti-map-entry').map(({ attributes }) => ({
    key: attributes['map-key'] ?? '',
    value: Number(attributes['mapped-value']),
    folds: attributes['case-sensitive'] === 'false',
  }));
  const worthOf = (given: string): number =>
    entries.find(({ key, folds }) => (folds ? key.toLowerCase() === given.toLowerCase() : key === given))
      ?.value ?? 0;
  const sum = values.reduce((total, value) => total + worthOf(value), 0);
  const { 'lower-bound': least = sum, 'upper-bound': most = sum } = mapping?.attributes ?? {};
  return Math.min(Number(most), Math.max(Number(least), sum));
}

/** Elements with a name, at any depth. */
export function within(node: XmlElement, name: string): XmlElement[] {
  const below = node.children.filter((each): each is XmlElement => each instanceof XmlElement);
  return below.flatMap((each) => [...(each.name === name ? [each] : []), ...within(each, name)]);
}
