import { element } from '../dom/element.ts';

/** Puts a field into the place for it on a page of a course; what finds something is loaded once it is used. */
export function offerSearch(): void {
  const place = document.querySelector<HTMLElement>('.site-search');
  const root = place?.dataset['root'];
  if (!place || root === undefined) return;
  const input = element('input', {
    type: 'search',
    'aria-label': 'Search all lessons',
    placeholder: 'Search all lessons',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  place.append(input);
  const load = (): void => {
    // Classic scripts, in order, because a page that is opened from a disk may load neither modules nor data.
    for (const name of ['search-index', 'search']) {
      const script = document.createElement('script');
      script.src = `${root}assets/${name}.js`;
      script.async = false;
      document.head.append(script);
    }
  };
  input.addEventListener('focus', load, { once: true });
}
