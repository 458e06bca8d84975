import { at, elements, textContent, type WordElement } from './word-xml.ts';

/**
 * An equation of a Word document (Office Math, ECMA-376, part 1, 22.1) as one line of text: `(a + b)/2`, `x^(n+1)`,
 * `√(2)`. Omits nothing readable.
 */
export function equationText(element: WordElement): string {
  const part = (name: string): string => {
    const found = at(element, name);
    return found ? equationText(found) : '';
  };
  const sign = (properties: string, name: string, usual: string): string =>
    at(element, properties, name)?.attribs['m:val'] ?? usual;
  const every = (name: string): string[] => elements(element, name).map(equationText);
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return textContent(element);
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
    case 'm:sSup':
      return part('m:e') + raised(part('m:sup'));
    case 'm:sSub':
      return part('m:e') + lowered(part('m:sub'));
    case 'm:sSubSup':
      return part('m:e') + lowered(part('m:sub')) + raised(part('m:sup'));
    case 'm:sPre':
      return lowered(part('m:sub')) + raised(part('m:sup')) + part('m:e');
    case 'm:limLow':
      return part('m:e') + lowered(part('m:lim'));
    case 'm:limUpp':
      return part('m:e') + raised(part('m:lim'));
    case 'm:rad': {
      const degree = part('m:deg');
      return degree === '' ? `√${grouped(part('m:e'))}` : `${grouped(part('m:e'))}^(1/${degree})`;
    }
    case 'm:nary':
      return `${sign('m:naryPr', 'm:chr', '∫')}${lowered(part('m:sub'))}${raised(part('m:sup'))} ${part('m:e')}`;
    case 'm:d':
      return `${sign('m:dPr', 'm:begChr', '(')}${every('m:e').join(sign('m:dPr', 'm:sepChr', '|'))}${sign('m:dPr', 'm:endChr', ')')}`;
    case 'm:func':
      return `${part('m:fName')} ${part('m:e')}`;
    case 'm:m':
      return `[${elements(element, 'm:mr')
        .map((row) => elements(row, 'm:e').map(equationText).join(', '))
        .join('; ')}]`;
    case 'm:eqArr':
      return every('m:e').join('; ');
    default:
      if (/Pr$/.test(element.name)) return '';
      return elements(element).map(equationText).join('');
  }
}

const raised = (text: string): string => (text === '' ? '' : `^${grouped(text)}`);
const lowered = (text: string): string => (text === '' ? '' : `_${grouped(text)}`);

/** In brackets, unless it is one number or name. */
function grouped(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`;
}
