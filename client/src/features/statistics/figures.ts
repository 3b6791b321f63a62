import type { Cockpit, FigureToday } from './calls'

// What a figure is called and what it counts: the server's words.
export const definitionOf = (cockpit: Cockpit, figure: string) =>
  cockpit.definitions.find((one) => one.figure === figure)
export const nameOf = (cockpit: Cockpit, figure: string) =>
  definitionOf(cockpit, figure)?.name ?? figure

export interface Change {
  way: 'up' | 'down' | 'same' | 'none' // none: yesterday had nothing to compare with
  percent: number
}

// Against the same time of the day before, as whole tenths of a percent.
export function changeOf({ today, yesterday_by_now: before }: FigureToday): Change {
  if (before === 0) return { way: today === 0 ? 'same' : 'none', percent: 0 }
  const percent = Math.round((1000 * (today - before)) / before) / 10
  const way = percent > 0 ? 'up' : percent < 0 ? 'down' : 'same'
  return { way, percent: Math.abs(percent) }
}

// How long something has been waiting, in its two largest units.
export function waitOf(since: string, now = Date.now()) {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000))
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor(minutes / 60) % 24,
    minutes: minutes % 60,
  }
}

// The next round number above the highest value, so that four lines divide the chart.
export function ceilingOf(highest: number): number {
  if (highest <= 4) return 4
  const step = 10 ** Math.floor(Math.log10(highest / 4))
  const fitting = [1, 2, 2.5, 5, 10].find((factor) => factor * step * 4 >= highest) ?? 10
  return Math.ceil(fitting * step) * 4
}
