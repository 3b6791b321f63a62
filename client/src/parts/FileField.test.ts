import { createApp, h, nextTick, ref } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sizeWithin } from '@/api/picture'
import type { FileFacts } from '@/api/upload'
import { i18n } from '@/app/i18n'
import texts from '@/texts/zh-CN'
import FileField from './FileField.vue'
import { bytes } from './format'

i18n.global.setLocaleMessage('zh-CN', texts)

// The network: remembers what was sent, and answers when told to.
class Request {
  static last: Request
  headers: Record<string, string> = {}
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
  onload?: () => void
  onabort?: () => void
  status = 0
  responseText = ''
  url = ''
  body: Blob | undefined
  open = (_: string, url: string) => void (this.url = url)
  setRequestHeader = (name: string, value: string) => void (this.headers[name] = value)
  send = (body: Blob) => {
    this.body = body
    Request.last = this
  }
  abort = () => this.onabort?.()
  reply(status: number, body: object) {
    this.status = status
    this.responseText = JSON.stringify(body)
    this.onload?.()
  }
}

const file = ref<FileFacts | null>(null)
const host = document.createElement('div')
document.body.append(host)
let app: ReturnType<typeof createApp>

beforeEach(() => {
  vi.stubGlobal('XMLHttpRequest', Request)
  file.value = null
  app = createApp({
    render: () =>
      h(FileField, {
        id: 'scan',
        purpose: 'licence',
        modelValue: file.value,
        'onUpdate:modelValue': (value: FileFacts | null | undefined) =>
          void (file.value = value ?? null),
      }),
  })
  app.use(i18n).mount(host)
})
afterEach(() => {
  app.unmount()
  vi.unstubAllGlobals()
})

const settled = async () => {
  for (let turn = 0; turn < 6; ++turn) await nextTick()
}
async function choose(chosen: File) {
  const input = host.querySelector<HTMLInputElement>('input[type=file]')!
  Object.defineProperty(input, 'files', { value: [chosen], configurable: true })
  input.dispatchEvent(new Event('change'))
  await settled()
}
const scan = new File(['%PDF-1.7'], '执照.pdf', { type: 'application/pdf' })

describe('a file field', () => {
  it('sends what was chosen as it is, shows how far it is, and then its name', async () => {
    expect(host.textContent).toContain('JPG / PNG / PDF，最大 5 MB')
    await choose(scan)
    const request = Request.last
    expect(request.url).toBe('/api/v1/files?purpose=licence')
    expect(decodeURIComponent(request.headers['sx-name']!)).toBe('执照.pdf')
    expect(request.headers['Content-Type']).toBe('application/octet-stream')
    expect(request.headers['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/)
    expect(request.body).toBe(scan)
    request.upload.onprogress?.({ loaded: 1, total: 4 })
    await settled()
    expect(host.querySelector('progress')!.value).toBe(0.25)
    const facts = { file_id: 'x', name: '执照.pdf', media_type: 'application/pdf', size: 2048 }
    request.reply(201, facts)
    await settled()
    expect(file.value).toEqual(facts)
    expect(host.textContent).toContain('2 KB')
    const remove = [...host.querySelectorAll('button')].find((b) => b.textContent === '去掉')!
    remove.click()
    await settled()
    expect(file.value).toBeNull()
    expect(document.activeElement).toBe(host.querySelector('#scan'))
  })

  it('says what the server refused, and keeps the file that was there', async () => {
    const kept = { file_id: 'k', name: 'a.pdf', media_type: 'application/pdf', size: 1 }
    file.value = kept
    await settled()
    await choose(scan)
    Request.last.reply(422, { code: 'scan_expected', title: '有几处要改', detail: '请上传图片。' })
    await settled()
    expect(host.querySelector('[role=alert]')!.textContent).toContain('请上传图片。')
    expect(file.value).toEqual(kept)
  })

  it('does not send what is too large anyway', async () => {
    const before = Request.last
    await choose(new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'a.pdf'))
    expect(Request.last).toBe(before)
    expect(host.querySelector('[role=alert]')!.textContent).toContain('最大 5 MB')
  })

  it('stops when told to', async () => {
    await choose(scan)
    host.querySelector('button')!.click()
    await settled()
    expect(host.querySelector('progress')).toBeNull()
    expect(host.querySelector('[role=alert]')).toBeNull()
    expect(file.value).toBeNull()
  })
})

describe('sizes', () => {
  it('are said shortly, and pictures shrink to their longest edge', () => {
    expect([bytes(1), bytes(2048), bytes(2.44 * 1024 * 1024)]).toEqual(['1 KB', '2 KB', '2.4 MB'])
    expect(sizeWithin(4800, 1200)).toEqual([2400, 600])
    expect(sizeWithin(800, 600)).toEqual([800, 600])
  })
})
