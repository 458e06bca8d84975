/**
 * Keeps a focus stop only on tables and code that are wider than the column, where arrow keys can scroll. Core gives
 * one to all, as it cannot know; on a wide page every one would be in the way.
 */
export function markScrollers(article: HTMLElement): void {
  const scrollers = [...article.querySelectorAll<HTMLElement>('.table, pre')];
  const overflowing = scrollers.map((scroller) => scroller.scrollWidth > scroller.clientWidth + 1);
  scrollers.forEach((scroller, index) => {
    const stop = overflowing[index] || scroller === document.activeElement;
    if (scroller.matches('.table')) scroller.setAttribute('role', stop ? 'region' : 'group');
    if (stop) scroller.tabIndex = 0;
    else scroller.removeAttribute('tabindex');
  });
}
