import { computed, inject, provide, reactive, ref, type InjectionKey, type Ref } from 'vue'
import type { SaveState } from '@/parts/useAutosave'
import type { Resume, SectionName } from './calls'

// Writes into a section's form as if it had been typed there.
type Filler = (change: (fields: object) => void) => void

// The resume that is being written, and how the saving of its sections goes.
interface ResumeScope {
  resume: Ref<Resume>
  know(resume: Resume): void // what the server holds now
  states: Map<SectionName, SaveState>
  saved_at: Ref<number | null>
  fillers: Map<SectionName, Filler>
  fill(section: SectionName, change: (fields: object) => void): void
}
const scope_key: InjectionKey<ResumeScope> = Symbol('resume')

// Most telling first: what needs the person, then what is under way.
const worst_first: SaveState[] = ['conflict', 'refused', 'failed', 'saving', 'dirty', 'clean']

export function provideResume(first: Resume, heard: (resume: Resume) => void) {
  const resume = ref(first)
  const scope: ResumeScope = {
    resume,
    know(fresh) {
      resume.value = fresh
      heard(fresh)
    },
    states: reactive(new Map<SectionName, SaveState>()),
    saved_at: ref(null),
    fillers: new Map<SectionName, Filler>(),
    fill(section, change) {
      scope.fillers.get(section)?.(change)
    },
  }
  provide(scope_key, scope)
  const state = computed<SaveState>(
    () => worst_first.find((one) => [...scope.states.values()].includes(one)) ?? 'clean',
  )
  return { resume, state, saved_at: scope.saved_at }
}

export function useResume(): ResumeScope {
  const scope = inject(scope_key)
  if (!scope) throw new Error('a section stands outside of a resume')
  return scope
}
