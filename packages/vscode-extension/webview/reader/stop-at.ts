/**
 * Where a journey to an element ends, and the page made ready for it: folded parts on the way are opened. A section is
 * reached at its heading, since a highlight over a whole section would say nothing; a question at its title.
 */
export function stopAt(target: HTMLElement): HTMLElement {
  let folded = target.closest('details');
  while (folded) {
    folded.open = true;
    folded = folded.parentElement?.closest('details') ?? null;
  }
  const stop = target.tagName === 'DETAILS' ? 'summary' : 'h2';
  return (
    (target.matches('section, details') && target.querySelector<HTMLElement>(`:scope > ${stop}`)) || target
  );
}
