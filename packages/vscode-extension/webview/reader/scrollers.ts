/**
 * Makes tables and code that are wider than the column reachable by keyboard, so that arrow keys can scroll them.
 * The others get no focus stop: on a wide page every one would be in the way.
 */
export function markScrollers(article: HTMLElement): void {
  const scrollers = [...article.querySelectorAll<HTMLElement>('.scroller')];
  const overflowing = scrollers.map((scroller) => scroller.scrollWidth > scroller.clientWidth + 1);
  scrollers.forEach((scroller, index) => {
    const heading = scroller.closest('section')?.getAttribute('aria-labelledby');
    if (overflowing[index]) {
      scroller.tabIndex = 0;
      scroller.setAttribute('role', 'region');
      if (heading) scroller.setAttribute('aria-labelledby', heading);
    } else {
      for (const attribute of ['tabindex', 'role', 'aria-labelledby']) scroller.removeAttribute(attribute);
    }
  });
}
