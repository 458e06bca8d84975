/** Reloads the page of a preview when its lesson has changed; the browser keeps the scroll position. */
new EventSource('/events').addEventListener('message', () => location.reload());
