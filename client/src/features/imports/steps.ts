import { field_groups, type FieldGroup, type PostingTable, type TableField } from './calls'

export const steps = ['file', 'columns', 'check', 'result'] as const

// What a list of columns may still offer for one of them: each field once, in its group.
export function offered(
  chosen: readonly (TableField | undefined)[],
  at: number,
): { group: FieldGroup; values: TableField[] }[] {
  const free = (field: TableField) => chosen[at] === field || !chosen.includes(field)
  return (Object.keys(field_groups) as FieldGroup[])
    .map((group) => ({ group, values: field_groups[group].filter(free) }))
    .filter(({ values }) => values.length > 0)
}

// What a new posting must have and no column holds.
export function missing(
  needed: readonly TableField[],
  chosen: readonly (TableField | undefined)[],
): TableField[] {
  const paid = chosen.includes('salary_min') || chosen.includes('salary_max')
  return needed.filter((field) => !chosen.includes(field) && !(field === 'salary' && paid))
}

export const needed = [
  'title',
  'headcount',
  'salary',
  'description',
  'closes_on',
] as const satisfies readonly TableField[]

export const fieldsOf = (table: PostingTable): (TableField | undefined)[] =>
  table.columns.map((column) => column.field ?? undefined)
