import { createApp, h, nextTick, ref } from 'vue'
import { afterEach, describe, expect, it } from 'vitest'
import { problemOf, type Problem } from '@/api/problem'
import { i18n } from '@/app/i18n'
import texts from '@/texts/zh-CN'
import { concerns, fieldFor, fieldId } from './form'
import FormField from './FormField.vue'
import FormFrame from './FormFrame.vue'

const problem = ref<Problem | null>(null)
i18n.global.setLocaleMessage('zh-CN', texts)
const host = document.createElement('div')
document.body.append(host)

function mount() {
  const field = (pointer: string, label: string) =>
    h(
      FormField,
      { pointer, label, hint: '提示' },
      { default: ({ attributes }: { attributes: object }) => h('input', attributes) },
    )
  const app = createApp({
    render: () =>
      h(FormFrame, { name: 'demo', problem: problem.value }, () => [
        field('/title', '名称'),
        field('/skills', '技能'),
      ]),
  })
  app.use(i18n).mount(host)
  return app
}
afterEach(() => void (problem.value = null))

describe('pointers', () => {
  it('belong to the field that names them or holds them', () => {
    expect(concerns('/skills', '/skills/3')).toBe(true)
    expect(concerns('/skills', '/skills_more')).toBe(false)
    const labels = new Map([
      ['/stages', 'a'],
      ['/stages/1/name', 'b'],
    ])
    expect(fieldFor(labels, '/stages/1/name')).toBe('/stages/1/name')
    expect(fieldFor(labels, '/stages/0/mode')).toBe('/stages')
    expect(fieldFor(labels, '/title')).toBeUndefined()
    expect(fieldId('fair', '/stages/1/starts_at')).toBe('fair-stages-1-starts-at')
  })
})

describe('a form', () => {
  it("shows the server's word at its field, tied to the control, and leads there", async () => {
    const app = mount()
    problem.value = problemOf(422, {
      code: 'invalid',
      title: '有两处要改',
      fields: [
        { pointer: '/title', code: 'too_long', message: '最多 80 个字。' },
        { pointer: '/skills/2', code: 'too_long', message: '太长了。' },
        { pointer: '/elsewhere', code: 'x', message: '别处有错。' },
      ],
    })
    await nextTick()
    await nextTick()
    const input = host.querySelector<HTMLInputElement>('#demo-title')!
    expect(input.getAttribute('aria-invalid')).toBe('true')
    const described = input.getAttribute('aria-describedby')!.split(' ')
    const words = described.map((id) => document.getElementById(id)!.textContent!.trim())
    expect(words).toEqual(['提示', '最多 80 个字。'])
    expect(document.getElementById('demo-skills-error')!.textContent).toContain('太长了。')
    const links = [...host.querySelectorAll('[role=alert] a')].map((a) => a.getAttribute('href'))
    expect(links).toEqual(['#demo-title', '#demo-skills'])
    expect(host.querySelector('[role=alert]')!.textContent).toContain('别处有错。')
    expect(document.activeElement).toBe(host.querySelector('.summary'))
    app.unmount()
  })

  it('is silent about a field that is changed, and about the form once all were', async () => {
    const app = mount()
    problem.value = problemOf(422, {
      code: 'invalid_fields',
      title: '有两处要改',
      fields: [
        { pointer: '/title', code: 'too_long', message: '最多 80 个字。' },
        { pointer: '/skills/2', code: 'too_long', message: '太长了。' },
      ],
    })
    await nextTick()
    const change = async (id: string, kind: string) => {
      document.getElementById(id)!.dispatchEvent(new Event(kind, { bubbles: true }))
      await nextTick()
    }
    const links = () =>
      [...host.querySelectorAll('[role=alert] a')].map((a) => a.getAttribute('href'))
    await change('demo-title', 'input')
    expect(document.getElementById('demo-title')!.hasAttribute('aria-invalid')).toBe(false)
    expect(document.getElementById('demo-title-error')).toBe(null)
    expect(links()).toEqual(['#demo-skills'])
    await change('demo-skills', 'change')
    expect(host.querySelector('[role=alert]')).toBe(null)
    problem.value = problemOf(422, {
      code: 'invalid_fields',
      title: '有一处要改',
      fields: [{ pointer: '/title', code: 'too_long', message: '还是太长。' }],
    })
    await nextTick()
    expect(document.getElementById('demo-title-error')!.textContent).toContain('还是太长。')
    app.unmount()
  })

  it('says nothing about a field that is right', () => {
    const app = mount()
    const input = host.querySelector('#demo-title')!
    expect(input.hasAttribute('aria-invalid')).toBe(false)
    expect(input.getAttribute('aria-describedby')).toBe('demo-title-hint')
    app.unmount()
  })
})
