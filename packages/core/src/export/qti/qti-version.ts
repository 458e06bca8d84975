import { xmlText } from '../xml.ts';

/**
 * Writes an element of QTI.
 *
 * @param name as QTI 3.0 spells it, without `qti-`; attributes too. Those that are `undefined` are left out
 *
 * @param content XML
 */
export type Tag = (
  name: string,
  attributes?: Readonly<Record<string, string | number | boolean | undefined>>,
  content?: string,
) => string;

/** What differs between two versions of QTI. */
export interface QtiVersion {
  readonly tag: Tag;
  readonly namespace: string;
  /** The address of a template of the standard for processing responses. */
  template(name: string): string;
  readonly manifest: { readonly namespace: string; readonly schema: string; readonly version: string };
  /** The ending of the types of files, as in `imsqti_item_xmlv3p0`. */
  readonly types: string;
  /** Whether a passage is a file that items refer to; otherwise it is an item without a question. */
  readonly hasStimuli: boolean;
  /** Whether an item can say that people score it. */
  readonly knowsScorers: boolean;
  /** The content of a block for scorers. */
  scorersContent(html: string): string;
  /** Attributes of HTML that its schema does not know, besides those of no XML format. */
  readonly unknown: readonly string[];
}

export const version30: QtiVersion = {
  tag: tagsNamed(
    (name) => `qti-${name}`,
    (name) => name,
  ),
  namespace: 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
  template: (name) => `https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/${name}.xml`,
  manifest: {
    namespace: 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1',
    schema: 'QTI Package',
    version: '3.0.0',
  },
  types: 'xmlv3p0',
  hasStimuli: true,
  knowsScorers: true,
  scorersContent: (html) => `<qti-content-body>${html}</qti-content-body>`,
  unknown: [],
};

export const version21: QtiVersion = {
  tag: tagsNamed(camelCase, camelCase),
  namespace: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
  template: (name) => `http://www.imsglobal.org/question/qti_v2p1/rptemplates/${name}`,
  manifest: { namespace: 'http://www.imsglobal.org/xsd/imscp_v1p1', schema: 'IMS Content', version: '1.1' },
  types: 'xmlv2p1',
  hasStimuli: false,
  knowsScorers: false,
  scorersContent: (html) => html,
  unknown: ['dir', 'lang'],
};

function tagsNamed(element: (name: string) => string, attribute: (name: string) => string): Tag {
  return (name, attributes = {}, content = '') => {
    const written = Object.entries(attributes).map(([key, value]) =>
      value === undefined ? '' : ` ${attribute(key)}="${xmlText(`${value}`)}"`,
    );
    const own = `${element(name)}${written.join('')}`;
    return content === '' ? `<${own}/>` : `<${own}>${content}</${element(name)}>`;
  };
}

/** `choiceInteraction` for `choice-interaction`. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
