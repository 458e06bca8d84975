/** A new random name. Not `randomUUID`, which browsers keep to pages with HTTPS: many schools have none. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
