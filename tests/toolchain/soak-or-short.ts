/**
 * How long or how often something is tried that finds the more the longer it runs.
 *
 * @param short in `npm test`
 * @param long in `npm run soak`
 */
export function soakOrShort<T>(short: T, long: T): T {
  return process.env['MARGINALIA_SOAK'] === undefined ? short : long;
}
