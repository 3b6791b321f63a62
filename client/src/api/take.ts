import { answer, spoken, type Heard } from './client'

interface Taken {
  name: string
  content: Blob
}

// RFC 6266's second form, which the server always gives.
export const nameIn = (disposition: string | null): string =>
  decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1] ?? '')

async function heard(response: Response): Promise<Heard<Taken>> {
  if (!response.ok) return { error: await response.json(), response }
  const name = nameIn(response.headers.get('content-disposition'))
  return { data: { name, content: await response.blob() }, response }
}

// A file that no link can ask for, as a part of the question travels in headers: fetched, then
// handed to the browser as a link would.
export async function take(url: string, headers: Record<string, string>): Promise<void> {
  const asked = { ...headers, 'Accept-Language': spoken() }
  const { name, content } = await answer(
    globalThis.fetch(url, { credentials: 'same-origin', headers: asked }).then(heard),
  )
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
