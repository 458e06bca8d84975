/** Elements allowed in core's HTML, each with its attributes other than the general ones. */
const elements: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'title'],
  article: ['lang', 'dir'],
  aside: ['hidden'],
  blockquote: [],
  br: [],
  cite: [],
  code: [],
  details: [],
  div: [],
  em: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  header: [],
  hr: [],
  img: ['src', 'alt', 'title', 'loading'],
  input: ['type', 'disabled', 'checked'],
  li: [],
  ol: ['start'],
  p: [],
  pre: [],
  s: [],
  section: [],
  span: ['dir', 'title'],
  strong: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: [],
  th: [],
  thead: [],
  tr: [],
  ul: [],
};
const general = /^(?:id|class|role|tabindex|aria-[a-z]+|data-[a-z]+)$/;
const empty = new Set(['br', 'hr', 'img', 'input']);

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/y;
const ATTRIBUTE = / ([a-z-]+)(?:="([^"]*)")?/g;
const ENTITY = /&(?:amp|lt|gt|quot|#39);/y;

/**
 * Finds everything in HTML that core must never write: an element, attribute or address outside the lists, a tag closed
 * out of order, an unescaped HTML character, a link in another.
 */
export function htmlFindings(html: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  for (let at = 0; at < html.length; ) {
    const unit = html[at];
    if (unit === '&') {
      ENTITY.lastIndex = at;
      if (!ENTITY.test(html)) found.push(`bare & at ${excerpt(html, at)}`);
      at++;
    } else if (unit === '<') {
      TAG.lastIndex = at;
      const [whole, slash, name = '', attributes = ''] = TAG.exec(html) ?? [];
      if (whole === undefined) {
        found.push(`no tag at ${excerpt(html, at)}`);
        at++;
        continue;
      }
      if (slash) {
        const expected = open.pop();
        if (expected !== name) found.push(`</${name}> closes <${expected}>`);
      } else {
        found.push(...tagFindings(name, attributes));
        if (name === 'a' && open.includes('a')) found.push('a link in a link');
        if (!empty.has(name)) open.push(name);
      }
      at += whole.length;
    } else {
      if (unit === '>' || unit === '"') found.push(`bare ${unit} at ${excerpt(html, at)}`);
      at++;
    }
  }
  return [...found, ...open.map((name) => `<${name}> never closes`)];
}

function tagFindings(name: string, attributes: string): string[] {
  const allowed = elements[name];
  if (!allowed) return [`element ${name}`];
  const found: string[] = [];
  for (const [, key = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (!allowed.includes(key) && !general.test(key)) found.push(`attribute ${name} ${key}`);
    const address = value.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
    if (key === 'href' && !/^(?:https?:\/?\/?[^/\\]|mailto:|#)/i.test(address) && !isRelative(address))
      found.push(`href ${address}`);
    if (key === 'src' && !isRelative(address)) found.push(`src ${address}`);
  }
  return found;
}

/** Whether an address, decoded or not, is a path that stays below its base. */
function isRelative(address: string): boolean {
  return [address, decodeURIComponent(address)].every((path) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them
    if (/^[^/?#]*:|^[/\\]|\\/.test(path.replace(/[\u0000-\u0020]/g, ''))) return false;
    let depth = 0;
    for (const step of path.replace(/[?#].*$/s, '').split('/')) {
      if (step === '..') depth--;
      else if (step !== '.' && step !== '') depth++;
      if (depth < 0) return false;
    }
    return true;
  });
}

function excerpt(html: string, at: number): string {
  return JSON.stringify(html.slice(Math.max(0, at - 30), at + 30));
}
