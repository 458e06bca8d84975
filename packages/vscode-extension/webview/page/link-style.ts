/** Adds a style sheet to the page; resolves when it applies, and rejects if it cannot be loaded. */
export function linkStyle(address: URL): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address.href;
  const applied = new Promise<void>((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`The style sheet ${address.href} cannot be loaded.`));
    });
  });
  document.head.append(link);
  return applied;
}
