import { elementAt } from '@marginalia/core/page';

/** The targets of a click on a link. */
export interface LinkTargets {
  /** To a place in the page: a section, a paragraph, a note, or back from a note to its marker. */
  travel(target: HTMLElement): void;
  /** Out of the page; the host decides whether and how. */
  leave(href: string): void;
}

/**
 * Follows the links of the passage. Acts in the capture phase and stops the click, because VS Code's own listener at
 * the document would open the link a second time, without asking the host. Markers and names are handled earlier:
 * `PopoverTriggers` must listen first.
 */
export function followLinks(targets: LinkTargets): void {
  document.addEventListener(
    'click',
    (event) => {
      if (event.defaultPrevented || event.button !== 0 || !(event.target instanceof Element)) return;
      const link = event.target.closest('a[href]');
      if (!link) return;
      event.preventDefault();
      event.stopPropagation();
      const href = link.getAttribute('href') ?? '';
      const target = elementAt(href);
      if (target) targets.travel(target);
      else targets.leave(href);
    },
    true,
  );
}
