// What was typed but not yet saved, kept on this device under the account it belongs to. A newer
// shape of a form carries a newer key, so an old draft never fills fields that no longer exist.

const prefix = 'sx.draft.'
const placeOf = (account_id: string, key: string) => `${prefix}${account_id}.${key}`

export interface Draft<T> {
  value: T
  kept_at: number // ms
}

export function keepDraft<T>(account_id: string, key: string, value: T, now = Date.now()): boolean {
  try {
    localStorage.setItem(placeOf(account_id, key), JSON.stringify({ value, kept_at: now }))
    return true
  } catch {
    return false // storage is full or forbidden: the form itself still holds the text
  }
}

export function readDraft<T>(account_id: string, key: string): Draft<T> | null {
  try {
    const text = localStorage.getItem(placeOf(account_id, key))
    return text ? (JSON.parse(text) as Draft<T>) : null
  } catch {
    return null
  }
}

export function forgetDraft(account_id: string, key: string): void {
  localStorage.removeItem(placeOf(account_id, key))
}

export function forgetDrafts(account_id: string): void {
  for (const place of Object.keys(localStorage))
    if (place.startsWith(placeOf(account_id, ''))) localStorage.removeItem(place)
}
