/** In the player, instead of the package `entities`: a browser knows the names of all characters by itself. */

const field = document.createElement('textarea');

/** The characters of references such as `&amp;`, all of which end in a semicolon. A text area reads no tags. */
export function decodeHTMLStrict(text: string): string {
  return text.replace(/&#?\w+;/g, (reference) => {
    field.innerHTML = reference;
    return field.value;
  });
}
