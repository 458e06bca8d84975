/**
 * The kinds of choices that an import makes, each with how one and how several are counted. Surfaces show the decisions
 * of a kind together, in this order.
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
  joined: ['{count} word divided at the end of a line', '{count} words divided at the ends of lines'],
  'page-number': ['{count} page number taken out', '{count} page numbers taken out'],
  'running-head': ['{count} running head taken out', '{count} running heads taken out'],
  licence: ['{count} text of a licence taken out', '{count} texts of a licence taken out'],
  turned: ['{count} turned text taken out', '{count} turned texts taken out'],
  cut: ['{count} page with too much text cut off', '{count} pages with too much text cut off'],
  site: ['{count} part of the site taken out', '{count} parts of the site taken out'],
  remark: ['{count} remark taken out', '{count} remarks taken out'],
  field: ['{count} field of the front matter taken out', '{count} fields of the front matter taken out'],
  markup: ['{count} instruction to a program taken out', '{count} instructions to a program taken out'],
  other: ['{count} other choice', '{count} other choices'],
} as const satisfies Record<string, readonly [one: string, several: string]>;

/** What kind of choice was made. */
export type DecisionKind = keyof typeof decisionKinds;

/** What an import takes out of a text: never anything else, and never without a decision that holds the words. */
export type RemovalKind = Extract<
  DecisionKind,
  'page-number' | 'running-head' | 'licence' | 'turned' | 'cut' | 'site' | 'remark' | 'field' | 'markup'
>;
