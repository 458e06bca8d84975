import type { Entry } from '../model/reference.ts';
import { escapeHtml } from '../text/escape-html.ts';
import { attributes, elementId } from './html.ts';

/**
 * Renders the card of a name.
 *
 * @param shown formats plain words for display. Default: as typed.
 */
export function renderEntry(entry: Entry, shown = (words: string): string => words): string {
  const native =
    'native' in entry && entry.native !== undefined && entry.native !== entry.name ? entry.native : undefined;
  const name = `${escapeHtml(shown(entry.name))}${native ? ` <span class="entry-native" dir="auto">${escapeHtml(native)}</span>` : ''}`;
  const facts = entryFacts(entry);
  return `<div${attributes({ class: 'entry', id: elementId('entry', entry.id), 'data-entry': entry.id })}>
<p class="entry-name">${name}</p>${facts ? `\n<p class="entry-facts">${escapeHtml(shown(facts))}</p>` : ''}${
    entry.description ? `\n<p>${escapeHtml(shown(entry.description))}</p>` : ''
  }
</div>\n`;
}

/** Returns office and dates of a person, date of an event, or coordinates of a place, on one line. */
export function entryFacts(entry: Entry): string {
  switch (entry.kind) {
    case 'person': {
      const life = entry.born || entry.died ? `${entry.born ?? '?'}–${entry.died ?? ''}` : undefined;
      return [entry.role, life].filter(Boolean).join(' · ');
    }
    case 'place':
      return `${degrees(entry.latitude, 'N', 'S')}, ${degrees(entry.longitude, 'E', 'W')}`;
    case 'event':
      return `${entry.circa ? 'c. ' : ''}${entry.date.replace('/', ' – ')}`;
    case 'term':
      return '';
  }
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
}
