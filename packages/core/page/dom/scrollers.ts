/**
 * Keeps a focus stop only on tables and code that are wider than the column, where arrow keys can scroll. Core gives
 * one to all, as it cannot know; on a wide page every one would be in the way.
 */
export function markScrollers(article: HTMLElement): void {
  const scrollers = [...article.querySelectorAll<HTMLElement>('.table, pre')];
  const overflowing = scrollers.map((scroller) => scroller.scrollWidth > scroller.clientWidth + 1);
  scrollers.forEach((scroller, index) => {
    const stop = overflowing[index] || scroller === document.activeElement;
    const role = stop ? 'region' : 'group';
    if (scroller.matches('.table') && scroller.role !== role) scroller.role = role;
    if (!stop) scroller.removeAttribute('tabindex');
    else if (scroller.tabIndex !== 0) scroller.tabIndex = 0;
  });
}
