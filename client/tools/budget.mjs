// Fails the build when the first load of any workplace page weighs more than the budget of docs:
// 200 KB gzipped (entry, its static imports, their styles, the Chinese texts, and the heaviest
// single page on top, with the texts that come with it).
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget_kb = 200
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist)))
const gzipped = (file) => gzipSync(readFileSync(new URL(file, dist))).length / 1024

function filesOf(name, found = new Set()) {
  const chunk = manifest[name]
  if (found.has(chunk.file)) return found
  found.add(chunk.file)
  for (const style of chunk.css ?? []) found.add(style)
  for (const dependency of chunk.imports ?? []) filesOf(dependency, found)
  return found
}

const sum = (files) => [...files].reduce((total, file) => total + gzipped(file), 0)
const entry = Object.keys(manifest).find((name) => manifest[name].isEntry)
const texts = Object.keys(manifest).find((name) => name.endsWith('zh-CN.ts'))
const shell = filesOf(texts, filesOf(entry))
const read = (name) => readFileSync(new URL(`../src/app/${name}.ts`, import.meta.url), 'utf8')
const router = read('routes') + read('complaintRoutes')
const named = /import\('@\/([^']+)'\),[^{}]*meta: \{[^}]*\btexts: \[([^\]]*)\]/g
const rooms = new Map(
  [...router.matchAll(named)].map(([, page, list]) => [`src/${page}`, list.match(/\w+/g)]),
)
function firstLoad(page) {
  const files = filesOf(page, new Set(shell))
  for (const room of rooms.get(page) ?? []) filesOf(`src/texts/zh-CN/apart/${room}.json`, files)
  return files
}
const pages = Object.keys(manifest)
  .filter((name) => name.endsWith('Page.vue'))
  .map((name) => [name.replace(/^.*features\//, ''), sum(firstLoad(name))])
  .sort((a, b) => b[1] - a[1])

console.log(`shell ${sum(shell).toFixed(1)} KB gz; heaviest pages:`)
for (const [name, size] of pages.slice(0, 5)) console.log(`  ${name} ${size.toFixed(1)} KB gz`)
if (pages[0][1] > budget_kb) {
  console.error(`over the budget of ${budget_kb} KB`)
  process.exit(1)
}
