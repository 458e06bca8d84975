import { xmlText } from '../xml.ts';
import type { QtiItem, QtiProcessing } from './qti-item.ts';
import type { QtiVersion } from './qti-version.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The language as an attribute of XML; `undefined` if the lesson has no valid language. */
const validLanguage = (language: string): string | undefined =>
  /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(language) ? language : undefined;

export interface ItemHead {
  readonly id: string;
  /** The exercise's id in the lesson; `undefined` for a passage. */
  readonly label: string | undefined;
  readonly title: string;
  readonly language: string;
  /** The value of a full score if people judge; 0 for nothing. */
  readonly points: number;
  /** Id of the passage that it asks about. */
  readonly stimulus: string | undefined;
  /** XHTML. */
  readonly prompt: string;
}

/** @param item `undefined` for a passage, which asks nothing */
export function itemXml(version: QtiVersion, head: ItemHead, item: QtiItem | undefined): string {
  const { id, label, title, language, points, stimulus, prompt } = head;
  const { tag, namespace } = version;
  const outcome = (name: string, value: number | undefined, more = {}): string =>
    tag(
      'outcome-declaration',
      { identifier: name, cardinality: 'single', 'base-type': 'float', ...more },
      value === undefined ? '' : tag('default-value', {}, tag('value', {}, `${value}`)),
    );
  const outcomes = ({ most }: QtiItem): string =>
    most === 'human'
      ? outcome('SCORE', undefined, {
          'normal-maximum': points > 0 ? points : undefined,
          'external-scored': version.knowsScorers ? 'human' : undefined,
        })
      : outcome('SCORE', 0, { 'normal-maximum': most, 'normal-minimum': 0 }) + outcome('MAXSCORE', most);
  const passage = stimulus
    ? tag('assessment-stimulus-ref', { identifier: stimulus, href: `${stimulus}.xml` })
    : '';
  const about = { identifier: id, title, label, adaptive: false, 'time-dependent': false };
  return `${HEAD}${tag(
    'assessment-item',
    { xmlns: namespace, ...about, 'xml:lang': validLanguage(language) },
    (item ? item.responses.join('') + outcomes(item) : '') +
      passage +
      tag('item-body', {}, prompt + (item?.body ?? '')) +
      processingXml(version, item?.processing ?? 'none'),
  )}\n`;
}

function processingXml({ tag, template }: QtiVersion, processing: QtiProcessing): string {
  if (processing === 'none') return '';
  if ('template' in processing)
    return tag('response-processing', { template: template(processing.template) });
  const parts = processing.sum.map((identifier) => tag('map-response', { identifier }));
  const sum = tag('sum', {}, parts.join(''));
  return tag('response-processing', {}, tag('set-outcome-value', { identifier: 'SCORE' }, sum));
}

export const stimulusXml = (
  { tag, namespace }: QtiVersion,
  id: string,
  title: string,
  language: string,
  html: string,
): string =>
  `${HEAD}${tag(
    'assessment-stimulus',
    { xmlns: namespace, identifier: id, title, 'xml:lang': validLanguage(language) },
    tag('stimulus-body', {}, html),
  )}\n`;

/** @param sections each with its items; their weight turns a score into points; a passage has none */
export function testXml(
  { tag, namespace }: QtiVersion,
  title: string,
  sections: readonly {
    readonly title: string;
    readonly items: readonly { readonly id: string; readonly weight: number | undefined }[];
  }[],
): string {
  const parts = sections.map(({ title: name, items }, index) => {
    const refs = items.map(({ id, weight }) =>
      tag(
        'assessment-item-ref',
        { identifier: id, href: `${id}.xml` },
        weight === undefined ? '' : tag('weight', { identifier: 'POINTS', value: Number(weight.toFixed(8)) }),
      ),
    );
    const section = { identifier: `section-${index + 1}`, title: name, visible: true };
    return tag('assessment-section', section, refs.join(''));
  });
  const part = { identifier: 'all', 'navigation-mode': 'nonlinear', 'submission-mode': 'individual' };
  return `${HEAD}${tag(
    'assessment-test',
    { xmlns: namespace, identifier: 'test', title },
    tag('test-part', part, parts.join('')),
  )}\n`;
}

/** A file of the package that others may use. */
export interface PackedResource {
  readonly id: string;
  readonly type: 'item' | 'stimulus';
  /** Its own file first. */
  readonly files: readonly string[];
  /** Ids of its dependencies. */
  readonly uses: readonly string[];
}

export function manifestXml(
  { manifest: { namespace, schema, version }, types }: QtiVersion,
  resources: readonly PackedResource[],
): string {
  const entry = (id: string, type: string, files: readonly string[], uses: readonly string[]): string =>
    `<resource identifier="${id}" type="imsqti_${type}_${types}" href="${files[0]}">${files.map((file) => `<file href="${xmlText(file)}"/>`).join('')}${uses.map((use) => `<dependency identifierref="${use}"/>`).join('')}</resource>`;
  const items = resources.filter(({ type }) => type === 'item').map(({ id }) => id);
  return `${HEAD}<manifest xmlns="${namespace}" identifier="package"><metadata><schema>${schema}</schema><schemaversion>${version}</schemaversion></metadata><organizations/><resources>${items.length > 0 ? entry('test', 'test', ['test.xml'], items) : ''}${resources.map(({ id, type, files, uses }) => entry(id, type, files, uses)).join('')}</resources></manifest>\n`;
}
