/**
 * The kinds of choices that an import makes, with their singular and plural counts. Surfaces group decisions by kind,
 * in this order.
 */
export const decisionKinds = {
  title: ['{count} title', '{count} titles'],
  section: ['{count} heading', '{count} headings'],
  marker: ['{count} marker', '{count} markers'],
  note: ['{count} list or heading of notes', '{count} lists and headings of notes'],
  'may-be-note': ['{count} thing that may be a note', '{count} things that may be notes'],
  prose: ['{count} number left in the text', '{count} numbers left in the text'],
  item: ['{count} question or exercise', '{count} questions and exercises'],
  picture: ['{count} picture', '{count} pictures'],
  joined: ['{count} word hyphenated at the end of a line', '{count} words hyphenated at the ends of lines'],
  'page-number': ['{count} page number removed', '{count} page numbers removed'],
  'running-head': ['{count} running head removed', '{count} running heads removed'],
  licence: ['{count} licence text removed', '{count} licence texts removed'],
  turned: ['{count} rotated text removed', '{count} rotated texts removed'],
  cut: ['{count} page with too much text cut short', '{count} pages with too much text cut short'],
  site: ['{count} part of the web page removed', '{count} parts of the web page removed'],
  remark: ['{count} comment removed', '{count} comments removed'],
  field: ['{count} front matter field removed', '{count} front matter fields removed'],
  markup: ['{count} program instruction removed', '{count} program instructions removed'],
  other: ['{count} other choice', '{count} other choices'],
} as const satisfies Record<string, readonly [one: string, several: string]>;

/** The kind of a choice. */
export type DecisionKind = keyof typeof decisionKinds;

/** The kinds of text that an import removes: nothing else, and never without a decision that contains the words. */
export type RemovalKind = Extract<
  DecisionKind,
  'page-number' | 'running-head' | 'licence' | 'turned' | 'cut' | 'site' | 'remark' | 'field' | 'markup'
>;
