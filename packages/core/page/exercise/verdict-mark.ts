import type { ExerciseStrings, Verdict } from '@marginalia/core/desk';
import { element } from '../dom/element.ts';

const SVG = 'http://www.w3.org/2000/svg';
const icons: Record<Verdict, string> = {
  right: 'M3 8.5 6.5 12 13 4.5',
  partly: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11M8 2.5v11M10.5 4v8',
  wrong: 'M4 4 12 12M12 4 4 12',
  missed: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11',
  given: 'M3 8h10',
};

/** A verdict as an icon and a word, so that it does not depend on colour. */
export function verdictMark(
  verdict: Verdict,
  strings: ExerciseStrings,
  word = strings[verdict],
): HTMLElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', icons[verdict]);
  icon.append(path);
  return element('span', { class: `verdict ${verdict}` }, icon, element('span', {}, word));
}
