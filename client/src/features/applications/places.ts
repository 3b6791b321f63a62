// Where the cards of the board stand, for moving the focus among them.
const cardsIn = (column: Element): HTMLElement[] => [
  ...column.querySelectorAll<HTMLElement>('[data-card]'),
]

export function scrollToCard(
  board: HTMLElement | undefined,
  id: string | undefined,
): HTMLElement | undefined {
  const card = board?.querySelector<HTMLElement>(`[data-card="${id}"]`) ?? undefined
  card?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  return card
}

// The card `down` places further in the column, or at the same height in the next column that has
// one; without a card to begin at, the first of all.
export function neighbourCard(
  board: HTMLElement | undefined,
  id: string | undefined,
  down: -1 | 0 | 1,
  right: -1 | 0 | 1 = 0,
): HTMLElement | undefined {
  const columns = [...(board?.querySelectorAll('[data-column]') ?? [])].map(cardsIn)
  const at = columns.findIndex((cards) => cards.some((card) => card.dataset.card === id))
  if (at < 0) return columns.flat()[0]
  const row = columns[at]!.findIndex((card) => card.dataset.card === id)
  if (right === 0) return columns[at]![row + down]
  const beyond = right > 0 ? columns.slice(at + 1) : columns.slice(0, at).reverse()
  const cards = beyond.find((one) => one.length > 0)
  return cards?.[Math.min(row, cards.length - 1)]
}
