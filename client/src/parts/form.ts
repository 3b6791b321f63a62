import {
  computed,
  getCurrentInstance,
  inject,
  nextTick,
  provide,
  shallowRef,
  watch,
  type ComputedRef,
  type InjectionKey,
  type Ref,
} from 'vue'
import type { FieldProblem, Problem } from '@/api/problem'

// What a reviewer said of one field.
export interface FieldRemark {
  pointer: string
  text: string
}

interface FormScope {
  prefix: string
  problems: ComputedRef<FieldProblem[]>
  remarks: ComputedRef<readonly FieldRemark[]>
  labels: Map<string, string> // by pointer, for the summary
  changed: (pointers: readonly string[]) => void // fields, the innermost first
}
const scope_key: InjectionKey<FormScope> = Symbol('form')

export const fieldId = (prefix: string, pointer: string) =>
  `${prefix}${pointer.replace(/[^A-Za-z0-9]+/g, '-')}`

// A pointer belongs to a field when it names it or something inside it: "/skills/3" shows at
// "/skills".
export const concerns = (field: string, pointer: string) =>
  pointer === field || pointer.startsWith(`${field}/`)

export function provideForm(
  prefix: string,
  problem: Ref<Problem | null>,
  remarks: Ref<readonly FieldRemark[] | undefined>,
): FormScope {
  // What was said of a field is about what stood in it: once that is changed, it goes.
  const mended = shallowRef<readonly FieldProblem[]>([])
  watch(problem, () => void (mended.value = []), { flush: 'sync' })
  const problems = computed(() =>
    (problem.value?.fields ?? []).filter((field) => !mended.value.includes(field)),
  )
  function changed([inner, ...around]: readonly string[]): void {
    const now = problems.value.filter(
      ({ pointer }) => (inner && concerns(inner, pointer)) || around.includes(pointer),
    )
    if (now.length) mended.value = [...mended.value, ...now]
  }
  const scope: FormScope = {
    prefix,
    problems,
    changed,
    remarks: computed(() => remarks.value ?? []),
    labels: new Map(),
  }
  provide(scope_key, scope)
  return scope
}

export function useFormScope(): FormScope {
  const scope = inject(scope_key)
  if (!scope) throw new Error('a form part stands outside of a FormFrame')
  return scope
}

// For controls that are no inputs: says to the form that somebody has changed them.
export function tellChanges(values: () => unknown): void {
  const self = getCurrentInstance()
  watch(values, () => {
    const root: unknown = self?.proxy?.$el
    if (root instanceof Element) root.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

// The fields that hold an element, by their pointers.
export function pointersOf(element: EventTarget | null): string[] {
  const pointers: string[] = []
  for (
    let at = element instanceof Element ? element.closest<HTMLElement>('[data-pointer]') : null;
    at;
  ) {
    pointers.push(at.dataset.pointer ?? '')
    at = at.parentElement?.closest<HTMLElement>('[data-pointer]') ?? null
  }
  return pointers
}

// The most specific field that shows this problem.
export function fieldFor(labels: Map<string, string>, pointer: string): string | undefined {
  return [...labels.keys()]
    .filter((field) => concerns(field, pointer))
    .sort((a, b) => b.length - a.length)[0]
}

// The pointer of the field that the address names, as links in notices of a remark do; else empty.
export const linkedField = (): string =>
  location.hash.startsWith('#/') ? location.hash.slice(1) : ''

export async function focusField(id: string): Promise<void> {
  await nextTick()
  const element = document.getElementById(id)
  element?.scrollIntoView({ block: 'center' })
  element?.focus({ preventScroll: true })
}
