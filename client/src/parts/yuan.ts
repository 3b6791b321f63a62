// Whole fen out of what a person types: "7500", "7,500", "7 500.5", "１２００". Undefined when it is
// no amount.
export function fenOf(text: string): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[,\s元¥]/g, '')
    .trim()
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(plain)) return undefined
  const [whole = '0', rest = ''] = plain.split('.')
  return Number(whole) * 100 + Number(rest.padEnd(2, '0'))
}
