/** What XML 1.0 forbids, written out or as an entity; noncharacters at the end of the first plane among it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Text without characters that XML forbids. */
export const legalText = (text: string): string => text.replace(FORBIDDEN, '');

/** Whether a text contains characters that XML forbids. */
export const hasForbidden = (text: string): boolean => text.search(FORBIDDEN) >= 0;

/** Text for the content of an element or the value of an attribute: with no named entities except XML's own five. */
export const xmlText = (text: string): string =>
  legalText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Text as CDATA; split in two at a CDATA end in the text. */
export const cdata = (text: string): string => {
  const legal = legalText(text);
  return legal === '' ? '' : `<![CDATA[${legal.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
};
