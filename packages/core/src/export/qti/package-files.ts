import { xmlText } from '../xml.ts';
import type { QtiItem, QtiProcessing } from './qti-item.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const ITEMS = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
const TEMPLATES = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates';

/** The language attribute of XML; empty if the lesson has no valid language. */
const languageOf = (language: string): string =>
  /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(language) ? ` xml:lang="${language}"` : '';

export interface ItemHead {
  readonly id: string;
  /** The exercise's id in the lesson. */
  readonly label: string;
  readonly title: string;
  readonly language: string;
  /** The value of a full score if people judge; 0 for nothing. */
  readonly points: number;
  /** Id of the passage that it asks about. */
  readonly stimulus: string | undefined;
  /** XHTML. */
  readonly prompt: string;
}

export function itemXml(head: ItemHead, { responses, most, body, processing }: QtiItem): string {
  const { id, label, title, language, points, stimulus, prompt } = head;
  const number = (name: string, value: number, more = ''): string =>
    `<qti-outcome-declaration identifier="${name}" cardinality="single" base-type="float"${more}><qti-default-value><qti-value>${value}</qti-value></qti-default-value></qti-outcome-declaration>`;
  const outcomes =
    most === 'human'
      ? `<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"${points > 0 ? ` normal-maximum="${points}"` : ''} external-scored="human"/>`
      : number('SCORE', 0, ` normal-maximum="${most}" normal-minimum="0"`) + number('MAXSCORE', most);
  const passage = stimulus
    ? `<qti-assessment-stimulus-ref identifier="${stimulus}" href="${stimulus}.xml"/>`
    : '';
  return `${HEAD}<qti-assessment-item xmlns="${ITEMS}" identifier="${id}" title="${xmlText(title)}" label="${xmlText(label)}" adaptive="false" time-dependent="false"${languageOf(language)}>${responses.join('')}${outcomes}${passage}<qti-item-body>${prompt}${body}</qti-item-body>${processingXml(processing)}</qti-assessment-item>\n`;
}

function processingXml(processing: QtiProcessing): string {
  if (processing === 'none') return '';
  if ('template' in processing)
    return `<qti-response-processing template="${TEMPLATES}/${processing.template}.xml"/>`;
  const parts = processing.sum.map((name) => `<qti-map-response identifier="${name}"/>`).join('');
  return `<qti-response-processing><qti-set-outcome-value identifier="SCORE"><qti-sum>${parts}</qti-sum></qti-set-outcome-value></qti-response-processing>`;
}

export const stimulusXml = (id: string, title: string, language: string, html: string): string =>
  `${HEAD}<qti-assessment-stimulus xmlns="${ITEMS}" identifier="${id}" title="${xmlText(title)}"${languageOf(language)}><qti-stimulus-body>${html}</qti-stimulus-body></qti-assessment-stimulus>\n`;

/** @param sections each with its items; their weight turns a score into points */
export function testXml(
  title: string,
  sections: readonly {
    readonly title: string;
    readonly items: readonly { readonly id: string; readonly weight: number }[];
  }[],
): string {
  const parts = sections.map(({ title: name, items }, index) => {
    const refs = items.map(
      ({ id, weight }) =>
        `<qti-assessment-item-ref identifier="${id}" href="${id}.xml"><qti-weight identifier="POINTS" value="${Number(weight.toFixed(8))}"/></qti-assessment-item-ref>`,
    );
    return `<qti-assessment-section identifier="section-${index + 1}" title="${xmlText(name)}" visible="true">${refs.join('')}</qti-assessment-section>`;
  });
  return `${HEAD}<qti-assessment-test xmlns="${ITEMS}" identifier="test" title="${xmlText(title)}"><qti-test-part identifier="all" navigation-mode="nonlinear" submission-mode="individual">${parts.join('')}</qti-test-part></qti-assessment-test>\n`;
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

export function manifestXml(resources: readonly PackedResource[]): string {
  const entry = (id: string, type: string, files: readonly string[], uses: readonly string[]): string =>
    `<resource identifier="${id}" type="imsqti_${type}_xmlv3p0" href="${files[0]}">${files.map((file) => `<file href="${file}"/>`).join('')}${uses.map((use) => `<dependency identifierref="${use}"/>`).join('')}</resource>`;
  const items = resources.filter(({ type }) => type === 'item').map(({ id }) => id);
  return `${HEAD}<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="package"><metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata><organizations/><resources>${items.length > 0 ? entry('test', 'test', ['test.xml'], items) : ''}${resources.map(({ id, type, files, uses }) => entry(id, type, files, uses)).join('')}</resources></manifest>\n`;
}
