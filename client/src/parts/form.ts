import {
  computed,
  inject,
  nextTick,
  provide,
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
  const scope: FormScope = {
    prefix,
    problems: computed(() => problem.value?.fields ?? []),
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
