/** Index of the first element, of a list sorted by `token`, that stands at or after a token. */
export function firstFrom(list: readonly { readonly token: number }[], token: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.token ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
