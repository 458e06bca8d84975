/** Shows the page of a preview anew when its lesson has changed; the browser keeps the place. */
new EventSource('/events').addEventListener('message', () => location.reload());
