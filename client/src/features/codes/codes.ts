import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api, document } from '@/api/client'
import { preferences } from '@/app/preferences'

// A table as the server hands it out: every cell a text, the rows in preorder.
export interface CodeTable {
  table: string
  version: string
  columns: string[]
  rows: string[][]
}
export interface CodeEntry {
  code: string
  name: string
  english: string
  parent: string // '' at the top
  retired: boolean // known to old records, not to be chosen any more
  catalogue: string // of majors: bachelor, college …; otherwise empty
}
export type TableName = 'regions' | 'industries' | 'majors' | 'universities'

export function entriesOf({ columns, rows }: CodeTable): CodeEntry[] {
  const at = (name: string) => columns.indexOf(name)
  const cell = (row: string[], column: number) => row[column] ?? ''
  const [code, name, english] = [at('code'), at('name'), at('english')]
  const [parent, retired, catalogue] = [at('parent'), at('retired'), at('catalogue')]
  return rows.map((row) => ({
    code: cell(row, code),
    name: cell(row, name),
    english: cell(row, english),
    parent: cell(row, parent),
    retired: cell(row, retired) !== '',
    catalogue: cell(row, catalogue),
  }))
}

// One official code table as a tree. Tables are small enough to be searched by looking at every
// entry.
export class CodeTree {
  private readonly by_code = new Map<string, CodeEntry>()
  private readonly below = new Map<string, CodeEntry[]>()

  constructor(readonly entries: readonly CodeEntry[]) {
    for (const entry of entries) {
      this.by_code.set(entry.code, entry)
      if (entry.retired) continue
      const siblings = this.below.get(entry.parent)
      if (siblings) siblings.push(entry)
      else this.below.set(entry.parent, [entry])
    }
  }
  find(code: string): CodeEntry | undefined {
    return this.by_code.get(code)
  }
  // Those directly below; '' asks for the tops.
  children(code: string): readonly CodeEntry[] {
    return this.below.get(code) ?? []
  }
  // From the top down to the entry itself.
  path(code: string): CodeEntry[] {
    const entry = this.find(code)
    if (!entry) return []
    return [...(entry.parent ? this.path(entry.parent) : []), entry]
  }
  name(code: string): string {
    const entry = this.find(code)
    return entry ? nameOf(entry) : code
  }
  // "湖北省武汉市", for those who need the place above to understand the name.
  fullName(code: string): string {
    return (
      this.path(code)
        .map(nameOf)
        .join(preferences.language === 'en' ? ', ' : '') || code
    )
  }
  // Names that begin with the words come first, then those that contain them.
  search(words: string, most = 60): CodeEntry[] {
    const wanted = words.trim().toLowerCase()
    if (!wanted) return []
    const begins: CodeEntry[] = []
    const contains: CodeEntry[] = []
    for (const entry of this.entries) {
      if (entry.retired) continue
      const at = `${entry.name} ${entry.english}`.toLowerCase().indexOf(wanted)
      if (at === 0 || entry.code.startsWith(wanted)) begins.push(entry)
      else if (at > 0) contains.push(entry)
    }
    return [...begins, ...contains].slice(0, most)
  }
}

export function nameOf(entry: CodeEntry): string {
  return preferences.language === 'en' && entry.english ? entry.english : entry.name
}

async function load(table: TableName): Promise<CodeTree> {
  const tables = await answer(api.GET('/api/v1/codes'))
  const url = tables.items.find((known) => known.name === table)?.url
  if (!url) throw new Error(`the server has no code table "${table}"`)
  return new CodeTree(entriesOf(await document<CodeTable>(url)))
}

// A version of a table never changes: it is asked for once per visit and kept by the browser for
// ever.
export function useCodes(table: TableName) {
  const query = useQuery({
    queryKey: ['codes', table],
    queryFn: () => load(table),
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  })
  return {
    tree: query.data,
    error: query.error,
    refetch: query.refetch,
    name: computed(
      () => (code: string | null | undefined) => (code ? (query.data.value?.name(code) ?? '') : ''),
    ),
    fullName: computed(
      () => (code: string | null | undefined) =>
        code ? (query.data.value?.fullName(code) ?? '') : '',
    ),
  }
}
