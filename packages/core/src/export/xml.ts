/** What XML 1.0 forbids, written out or as an entity; noncharacters at the end of the first plane among it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Text without what no XML may hold. */
export const legalText = (text: string): string => text.replace(FORBIDDEN, '');

/** Whether a text has something that no XML may hold. */
export const hasForbidden = (text: string): boolean => text.search(FORBIDDEN) >= 0;

/** Text as the content of an element or the value of an attribute: with no named entity but XML's own five. */
export const xmlText = (text: string): string =>
  legalText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Text as CDATA; where the text has the end of one, it is two. */
export const cdata = (text: string): string => {
  const legal = legalText(text);
  return legal === '' ? '' : `<![CDATA[${legal.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
};
