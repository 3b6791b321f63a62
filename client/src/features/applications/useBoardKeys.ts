import type { Ref } from 'vue'
import { useKeys } from '@/parts/useKeys'
import { step_keys } from './board'
import type { Step } from './calls'
import { neighbourCard } from './places'
import type { Board } from './useBoard'

interface Keyboard {
  board: Board
  columns_element: Ref<HTMLElement | undefined>
  opened: () => string | undefined
  open: (application_id: string) => void
  act: (application_id: string, step: Step) => void
  pick: (application_id: string, on: boolean) => void
  compare: () => void
  showKeys: () => void
}
const arrows: Record<string, [-1 | 0 | 1, -1 | 0 | 1]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

// The board from the keyboard: letters act on the candidate that is open, or whose card has the
// focus. Gives what the arrows do among the cards.
export function useBoardKeys(keyboard: Keyboard): (event: KeyboardEvent) => void {
  const { board, columns_element } = keyboard
  const current = (): string | undefined =>
    keyboard.opened() || document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card
  const onCurrent = (step: Step) => () => {
    const id = current()
    if (id && board.find(id)?.allowed_steps.includes(step)) keyboard.act(id, step)
  }
  function walk(by: -1 | 1): void {
    const id = keyboard.opened()
    if (id) {
      const next = board.beside(id, by)
      if (next) keyboard.open(next)
    } else neighbourCard(columns_element.value, current(), by)?.focus()
  }
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    x: () => {
      const id = current()
      if (id) keyboard.pick(id, !board.picked.has(id))
    },
    c: () => void (board.chosen.value.length === 2 && keyboard.compare()),
    '?': () => keyboard.showKeys(),
    ...Object.fromEntries(
      Object.entries(step_keys).map(([step, key]) => [key, onCurrent(step as Step)]),
    ),
  })
  return (event) => {
    const way = arrows[event.key]
    const id = (event.target as HTMLElement).dataset.card
    if (!way || !id) return
    const next = neighbourCard(columns_element.value, id, way[0], way[1])
    if (!next) return
    event.preventDefault()
    next.focus()
  }
}
