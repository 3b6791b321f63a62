// A required value that was left empty is left out on the wire: the server then says that it is
// missing, instead of calling an empty text a wrong one.
export function absent<T extends object>(body: T): T {
  const given = Object.entries(body).filter(([, value]) => value !== '' && value !== undefined)
  return Object.fromEntries(given) as T
}
