// The ids with one of them a place further towards the front (-1) or the end (1); at the edge
// nothing moves.
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const at = ids.indexOf(id)
  const to = at + by
  if (at < 0 || to < 0 || to >= ids.length) return [...ids]
  const left = ids.filter((other) => other !== id)
  return [...left.slice(0, to), id, ...left.slice(to)]
}
