import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';

/**
 * The names that QTI 3.0 gave to those of QTI 2.1, as its XML binding lists them: elements first, then attributes. Only
 * those that lessons need.
 */
const elements: Readonly<Record<string, string>> = {
  assessmentItem: 'qti-assessment-item',
  responseDeclaration: 'qti-response-declaration',
  correctResponse: 'qti-correct-response',
  value: 'qti-value',
  mapping: 'qti-mapping',
  mapEntry: 'qti-map-entry',
  outcomeDeclaration: 'qti-outcome-declaration',
  defaultValue: 'qti-default-value',
  itemBody: 'qti-item-body',
  prompt: 'qti-prompt',
  rubricBlock: 'qti-rubric-block',
  choiceInteraction: 'qti-choice-interaction',
  simpleChoice: 'qti-simple-choice',
  orderInteraction: 'qti-order-interaction',
  matchInteraction: 'qti-match-interaction',
  simpleMatchSet: 'qti-simple-match-set',
  simpleAssociableChoice: 'qti-simple-associable-choice',
  hottextInteraction: 'qti-hottext-interaction',
  hottext: 'qti-hottext',
  textEntryInteraction: 'qti-text-entry-interaction',
  extendedTextInteraction: 'qti-extended-text-interaction',
  responseProcessing: 'qti-response-processing',
  setOutcomeValue: 'qti-set-outcome-value',
  sum: 'qti-sum',
  mapResponse: 'qti-map-response',
};
const attributes: Readonly<Record<string, string>> = {
  timeDependent: 'time-dependent',
  baseType: 'base-type',
  defaultValue: 'default-value',
  lowerBound: 'lower-bound',
  upperBound: 'upper-bound',
  mapKey: 'map-key',
  mappedValue: 'mapped-value',
  caseSensitive: 'case-sensitive',
  normalMaximum: 'normal-maximum',
  normalMinimum: 'normal-minimum',
  responseIdentifier: 'response-identifier',
  maxChoices: 'max-choices',
  matchMax: 'match-max',
  maxAssociations: 'max-associations',
  expectedLength: 'expected-length',
  expectedLines: 'expected-lines',
};
const values: Readonly<Record<string, string>> = {
  'http://www.imsglobal.org/xsd/imsqti_v2p1': 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0',
  'http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response':
    'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml',
  'http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct':
    'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml',
};

/** An element as data: its name, its attributes, what it contains. */
export type XmlTree = readonly [string, Readonly<Record<string, string>>, readonly (string | XmlTree)[]];

/** An item of QTI 2.1 under the names of QTI 3.0. For tests. */
export function qtiInVersion3(xml: string): XmlTree {
  return tree(xml, ({ name, attributes: given, content }) => [
    elements[name] ?? name,
    Object.fromEntries(
      Object.entries(given).map(([key, value]) => [attributes[key] ?? key, values[value] ?? value]),
    ),
    content,
  ]);
}

/**
 * An item of QTI 3.0 without what version 2.1 has no names for: the passage that it refers to, who scores it, the content of a
 * block for scorers as an element, the direction of words. For tests.
 */
export function qtiKnownTo2(xml: string): XmlTree {
  return tree(xml, ({ name, attributes: { dir: _dir, lang: _lang, ...given }, content }) => {
    const { 'external-scored': _scorer, ...known } = given;
    return [
      name,
      known,
      content.flatMap((each) => {
        if (typeof each === 'string') return [each];
        if (each[0] === 'qti-assessment-stimulus-ref') return [];
        return each[0] === 'qti-content-body' ? each[2] : [each];
      }),
    ];
  });
}

interface Part {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (string | XmlTree)[];
}

function tree(xml: string, made: (part: Part) => XmlTree): XmlTree {
  const { root } = parseXml(xml);
  if (!root) throw new Error('There is no item.');
  return below(root);
  function below({ name, attributes: given, children }: XmlElement): XmlTree {
    const content = children.flatMap((each): (string | XmlTree)[] => {
      if (each instanceof XmlElement) return [below(each)];
      return each instanceof XmlText ? [each.text] : [];
    });
    return made({ name, attributes: given, content });
  }
}
