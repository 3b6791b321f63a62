import { describe, expect, it } from 'vitest'
import { CodeTree, entriesOf } from './codes'

const tree = new CodeTree(
  entriesOf({
    table: 'regions',
    version: '1',
    columns: ['code', 'name', 'parent', 'level', 'english', 'retired'],
    rows: [
      ['420000', '湖北省', '', '1', 'Hubei', ''],
      ['420100', '武汉市', '420000', '2', 'Wuhan', ''],
      ['420111', '洪山区', '420100', '3', '', ''],
      ['420122', '武昌县', '420100', '3', '', '1995'],
      ['420200', '黄石市', '420000', '2', '', ''],
    ],
  }),
)
const names = (entries: readonly { name: string }[]) => entries.map((entry) => entry.name)

describe('a code tree', () => {
  it('walks down without the retired, and knows their names all the same', () => {
    expect(names(tree.children(''))).toEqual(['湖北省'])
    expect(names(tree.children('420100'))).toEqual(['洪山区'])
    expect(tree.name('420122')).toBe('武昌县')
  })

  it('says a place with what lies above it', () => {
    expect(tree.fullName('420111')).toBe('湖北省武汉市洪山区')
    expect(tree.fullName('999999')).toBe('999999')
  })

  it('finds by the beginning first, then by any part, by English and by code', () => {
    expect(names(tree.search('武'))).toEqual(['武汉市'])
    expect(names(tree.search('石'))).toEqual(['黄石市'])
    expect(names(tree.search('wuhan'))).toEqual(['武汉市'])
    expect(names(tree.search('4202'))).toEqual(['黄石市'])
    expect(tree.search('  ')).toEqual([])
  })
})
