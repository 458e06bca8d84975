/** The text of a snippet with its default values. */
export function expandSnippet(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|((?:\\.|[^,|])*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}|\$\d+/g, (_, words: string | undefined) => words ?? '')
    .replace(/\\([\\$}])/g, '$1');
}
