// A copy without reactivity and without shared parts. Everything on the wire is JSON, so this
// loses nothing.
export const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
