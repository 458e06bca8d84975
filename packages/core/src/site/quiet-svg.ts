import { parseXml, XmlDeclaration, XmlElement, XmlText } from '@rgrove/parse-xml';
import {
  allowedAttributes,
  allowedElements,
  animated,
  freeTexts,
  inertNamespaces,
} from './svg-vocabulary.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Limits for examination: size in bytes, nesting depth, and number of elements once every `use` is drawn. */
const LARGEST = 10_000_000;
const DEEPEST = 200;
const MOST = 100_000;

/** Prefixes and their namespaces; '' is that of elements without one. */
type Scope = ReadonlyMap<string, string>;

/**
 * Whether an SVG contains only a picture: it is well-formed UTF-8 without a document type, and its elements, attributes
 * and styles only draw. Anything not known to be harmless fails: a browser that opens the file alone runs its scripts,
 * in the name of the site.
 */
export function isQuietSvg(bytes: Uint8Array): boolean {
  if (bytes.length > LARGEST) return false;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const document = parseXml(text, { preserveDocumentType: true, preserveXmlDeclaration: true });
    const { root } = document;
    const around = document.children.filter((node) => node !== root);
    if (!root || !around.every(isPlainDeclaration)) return false;
    const scope = new Map([['xml', XML]]);
    return (
      nameOf(root.name, declared(root, scope))?.space === SVG && isQuiet(root, scope, 0) && isSmall(root)
    );
  } catch {
    // It is not well-formed, not UTF-8, or nested too deep.
    return false;
  }
}

/** White space, comments and a declaration that only states defaults; no instructions, no document type. */
function isPlainDeclaration(node: object): boolean {
  if (node instanceof XmlText) return true;
  if (!(node instanceof XmlDeclaration)) return false;
  const { version, encoding } = node;
  return version === '1.0' && (!encoding || encoding.toLowerCase() === 'utf-8');
}

function isQuiet(element: XmlElement, above: Scope, depth: number): boolean {
  const scope = declared(element, above);
  const name = nameOf(element.name, scope);
  if (!name || depth > DEEPEST) return false;
  const isSvg = name.space === SVG;
  if (isSvg ? !allowedElements.has(name.local) : !inertNamespaces.has(name.space)) return false;
  for (const [attribute, value] of Object.entries(element.attributes))
    if (!isQuietAttribute(attribute, value, scope, isSvg)) return false;
  if (isSvg && name.local === 'style' && !isQuietStyle(element.text)) return false;
  return element.children.every((child) =>
    child instanceof XmlElement ? isQuiet(child, scope, depth + 1) : child instanceof XmlText,
  );
}

function isQuietAttribute(name: string, value: string, scope: Scope, ofSvg: boolean): boolean {
  if (name === 'xmlns' || name.startsWith('xmlns:')) return true;
  const prefixed = name.includes(':');
  const { space, local } = (prefixed ? nameOf(name, scope) : { space: '', local: name }) ?? {};
  if (space === undefined || local === undefined || /^on/i.test(local)) return false;
  if (prefixed && inertNamespaces.has(space)) return true;
  if (space === XML) return local === 'space' || local === 'lang';
  if (space === XLINK) return local === 'href' ? isFragment(value) : local === 'title' || local === 'type';
  if (prefixed) return false;
  if (!ofSvg || freeTexts.test(local)) return true;
  if (!allowedAttributes.has(local)) return false;
  if (local === 'href') return isFragment(value);
  return local === 'attributeName' ? animated.has(value.trim()) : isQuietStyle(value);
}

/** Whether an address refers to an element of the same picture. */
const isFragment = (address: string): boolean => /^#[\w.:-]+$/.test(address);

/** The prefixes in scope in an element. */
function declared({ attributes }: XmlElement, above: Scope): Scope {
  const scope = new Map(above);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'xmlns') scope.set('', value);
    else if (name.startsWith('xmlns:')) scope.set(name.slice(6), value);
  }
  return scope;
}

function nameOf(name: string, scope: Scope): { space: string; local: string } | undefined {
  const [local = '', prefix = '', ...more] = name.split(':').reverse();
  const space = scope.get(prefix) ?? (prefix === '' ? '' : undefined);
  if (more.length > 0 || space === undefined || local === '' || space === XMLNS) return undefined;
  return { space, local };
}

/**
 * Whether a picture stays small when every `use` in it is drawn: each may contain others, and so grow without bound.
 */
function isSmall(root: XmlElement): boolean {
  const byId = new Map<string, XmlElement>();
  const collect = (element: XmlElement): void => {
    const id = element.attributes['id'];
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    for (const child of element.children) if (child instanceof XmlElement) collect(child);
  };
  collect(root);
  const sizes = new Map<XmlElement, number>();
  const sizeOf = (element: XmlElement): number => {
    const known = sizes.get(element);
    if (known !== undefined) return known;
    // One that contains itself never finishes drawing.
    sizes.set(element, Number.POSITIVE_INFINITY);
    let size = 1;
    for (const child of element.children) if (child instanceof XmlElement) size += sizeOf(child);
    if (/(?:^|:)use$/.test(element.name))
      for (const [name, value] of Object.entries(element.attributes)) {
        const target = /(?:^|:)href$/.test(name) ? byId.get(value.slice(1)) : undefined;
        if (target) size += sizeOf(target);
      }
    sizes.set(element, size);
    return size;
  };
  return sizeOf(root) <= MOST;
}

/** CSS functions that compute and load nothing. */
const functions = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix calc min max clamp var cubic-bezier steps matrix matrix3d
  translate translatex translatey rotate scale scalex scaley skew skewx skewy perspective blur brightness contrast
  drop-shadow grayscale hue-rotate invert opacity saturate sepia inset circle ellipse polygon path rect not is where
  nth-child nth-of-type nth-last-child lang`.split(/\s+/),
);

/** An address within the same picture. */
const LOCAL = /url\(\s*(["']?)#[\w.:-]+\1\s*\)/gi;
/** The end of a name, as CSS reads one before a parenthesis. */
const NAME_END = /[^\s(){}[\],;:'"/*+<>=!]*$/;
/** Longer than any name above. */
const LONGEST = 40;
const RULE = /@(?!(?:media|keyframes)\b)/i;

/**
 * Whether CSS, a whole sheet or the value of one property, loads and runs nothing: only functions known to only
 * compute, only addresses within the picture, no imports, and no escapes that would hide any.
 */
function isQuietStyle(css: string): boolean {
  if (/[\\<]|expression|javascript:|binding|behaviou?r/i.test(css) || RULE.test(css)) return false;
  const rest = css.replace(LOCAL, ' ');
  for (let at = rest.indexOf('('); at >= 0; at = rest.indexOf('(', at + 1)) {
    const [name = ''] = NAME_END.exec(rest.slice(Math.max(0, at - LONGEST), at)) ?? [];
    if (name !== '' && !functions.has(name.toLowerCase())) return false;
  }
  return true;
}
