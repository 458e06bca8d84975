/** Searches the lessons of a course in the page itself; loaded when somebody uses the field, after the index. */

import { element } from '../page/dom/element.ts';
import { loadIndex, type SearchIndex } from '../src/site/search-options.ts';
import { searchWords } from '../src/site/search-words.ts';
import { excerptOf } from './search-excerpt.ts';

declare global {
  var marginaliaSearch: SearchIndex | undefined;
}

/** Most places that are shown. */
const MOST = 20;
/** Words with fewer letters must be spelt right. */
const LONG = 5;

const place = document.querySelector<HTMLElement>('.site-search');
const input = place?.querySelector('input');
const data = globalThis.marginaliaSearch;
if (place && input && data) {
  const { lessons } = data;
  const root = place.dataset['root'] ?? '';
  const search = loadIndex(data);
  const status = element('p', { role: 'status' });
  const list = element('ol');
  const panel = element('div', { class: 'search-results', hidden: '' }, status, list);
  place.append(panel);

  const show = (): void => {
    const words = input.value.trim();
    panel.hidden = words === '';
    if (words === '') return;
    const found = search.search(words, {
      prefix: true,
      fuzzy: (term) => (term.length > LONG ? 0.2 : false),
      combineWith: 'AND',
      boost: { title: 2 },
    });
    status.textContent = found.length === 1 ? '1 place' : `${found.length} places`;
    list.replaceChildren(...found.slice(0, MOST).map((result) => entry(result, words)));
  };
  const entry = (result: ReturnType<typeof search.search>[number], words: string): HTMLElement => {
    const lesson = lessons[result['lesson']];
    const { title = '', folder = '', language = '' } = lesson ?? {};
    const to = `${root}${folder}/index.html${result['place'] ? `#${result['place']}` : ''}`;
    const name = result['title'] === title ? title : `${title} › ${result['title']}`;
    const link = element('a', { href: to, lang: language }, name);
    const { before, match, after } = excerptOf(result['text'], searchWords(words), result.terms);
    const excerpt = element('p', { lang: language, dir: 'auto' }, before, element('mark', {}, match), after);
    return element('li', {}, link, excerpt);
  };
  const links = (): HTMLAnchorElement[] => [...list.querySelectorAll('a')];

  input.addEventListener('input', show);
  place.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      input.value = '';
      show();
      input.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const stops = [input, ...links()];
    const next = stops[stops.indexOf(document.activeElement as HTMLAnchorElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  // Pressed while this was loading.
  show();
}
