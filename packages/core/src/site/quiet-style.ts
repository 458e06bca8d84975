/** Functions of CSS that compute and load nothing. */
const functions = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix calc min max clamp var cubic-bezier steps matrix matrix3d
  translate translatex translatey rotate scale scalex scaley skew skewx skewy perspective blur brightness contrast
  drop-shadow grayscale hue-rotate invert opacity saturate sepia inset circle ellipse polygon path rect not is where
  nth-child nth-of-type nth-last-child lang`.split(/\s+/),
);

/** An address within the same picture. */
const LOCAL = /url\(\s*(["']?)#[\w.:-]+\1\s*\)/gi;
/** The end of a name, as CSS reads one before a bracket. */
const NAME_END = /[^\s(){}[\],;:'"/*+<>=!]*$/;
/** More than any name above has letters. */
const LONGEST = 40;
const RULE = /@(?!(?:media|keyframes)\b)/i;

/**
 * Whether CSS, a whole sheet or the value of one property, loads nothing and runs nothing: no function that is not known
 * to compute only, no address but one within the picture, no rule that imports, and no escape that would hide one.
 */
export function isQuietStyle(css: string): boolean {
  if (/[\\<]|expression|javascript:|binding|behaviou?r/i.test(css) || RULE.test(css)) return false;
  const rest = css.replace(LOCAL, ' ');
  for (let at = rest.indexOf('('); at >= 0; at = rest.indexOf('(', at + 1)) {
    const [name = ''] = NAME_END.exec(rest.slice(Math.max(0, at - LONGEST), at)) ?? [];
    if (name !== '' && !functions.has(name.toLowerCase())) return false;
  }
  return true;
}
