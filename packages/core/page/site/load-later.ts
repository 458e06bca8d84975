/**
 * Loads what makes a page answerable once the page is shown and idle: the lesson's own script, then the one that reads
 * it. Classic scripts, in order, because a page that is opened from a disk may load no modules.
 *
 * @param assets address of the folder of the site's scripts
 */
export function loadLater(assets: string): void {
  const load = (): void => {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = `${assets}player.css`;
    document.head.append(style);
    for (const address of ['lesson.js', `${assets}player.js`]) {
      const script = document.createElement('script');
      script.src = address;
      script.async = false;
      document.head.append(script);
    }
  };
  const whenIdle = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 2000 });
    else setTimeout(load, 200);
  };
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle);
}
