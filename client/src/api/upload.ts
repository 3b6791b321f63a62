import type { Answer } from './types'
import { answer, discreet, keyed, spoken, type Heard } from './client'

export type FileFacts = Answer<'/api/v1/files', 'post'>

// What a file is for, and what may be chosen for it. The server decides; this spares a wait.
const mebibyte = 1024 * 1024
const scans = {
  accept: 'image/png,image/jpeg,application/pdf,.pdf',
  kinds: ['JPG', 'PNG', 'PDF'],
  most_bytes: 5 * mebibyte,
}
const pictures = { accept: 'image/png,image/jpeg', kinds: ['JPG', 'PNG'] }
export const purposes = {
  licence: scans,
  evidence: scans,
  picture: { ...pictures, most_bytes: 5 * mebibyte },
  banner: { ...pictures, most_bytes: 5 * mebibyte },
  photo: { ...pictures, most_bytes: 2 * mebibyte },
  attachment: { accept: '.pdf,.docx', kinds: ['PDF', 'DOCX'], most_bytes: 10 * mebibyte },
  table: { accept: '.xlsx,.csv', kinds: ['XLSX', 'CSV'], most_bytes: 10 * mebibyte },
} as const
export type Purpose = keyof typeof purposes

export interface Sending {
  purpose: Purpose
  key: string
  signal: AbortSignal
  progress: (share: number) => void // 0 to 1
}

export const upload = (file: Blob, name: string, sending: Sending): Promise<FileFacts> =>
  sendFile<FileFacts>(file, {
    ...sending,
    address: `/api/v1/files?purpose=${sending.purpose}`,
    headers: { ...discreet('name', name), ...keyed(sending.key) },
  })

export interface SendingFile {
  address: string
  headers: Record<string, string>
  signal: AbortSignal
  progress: (share: number) => void // 0 to 1
}

// The one call that is not made with fetch: fetch cannot tell how much has been sent.
export function sendFile<T>(file: Blob, sending: SendingFile): Promise<T> {
  return answer<T>(
    new Promise<Heard<T>>((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open('POST', sending.address)
      request.setRequestHeader('Content-Type', 'application/octet-stream')
      request.setRequestHeader('Accept-Language', spoken())
      for (const [header, value] of Object.entries(sending.headers))
        request.setRequestHeader(header, value)
      request.upload.onprogress = ({ loaded, total }) =>
        sending.progress(total ? loaded / total : 0)
      request.onload = () => {
        const response = new Response(null, { status: request.status })
        try {
          const body: unknown = JSON.parse(request.responseText)
          resolve(response.ok ? { data: body as T, response } : { error: body, response })
        } catch {
          resolve({ error: null, response: new Response(null, { status: 502 }) })
        }
      }
      request.onerror = () => reject(new TypeError('nothing was heard'))
      request.onabort = () => reject(new DOMException('stopped', 'AbortError'))
      sending.signal.addEventListener('abort', () => request.abort(), { once: true })
      request.send(file)
    }),
  )
}
