export interface Run {
  text: string
  found: boolean
}

// A text cut where it holds one of the stretches that were found; the runs, joined, are the text.
export function runsOf(text: string, found: readonly string[]): Run[] {
  const longest_first = [...found].filter(Boolean).sort((a, b) => b.length - a.length)
  const runs: Run[] = []
  let plain = ''
  const flush = () => {
    if (plain) runs.push({ text: plain, found: false })
    plain = ''
  }
  for (let at = 0; at < text.length;) {
    const stretch = longest_first.find((one) => text.startsWith(one, at))
    if (stretch) {
      flush()
      runs.push({ text: stretch, found: true })
    } else plain += text.charAt(at)
    at += stretch?.length ?? 1
  }
  flush()
  return runs
}
