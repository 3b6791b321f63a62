import { describe, expect, it } from 'vitest'
import { blankPosting, bodyOf } from './postingForm'
import { sketchOf } from './sketch'

const now = Date.parse('2026-03-01T00:00:00Z')
const sketch = (change: Partial<ReturnType<typeof blankPosting>>) =>
  sketchOf({ ...blankPosting(now), ...change }, (label) => `[${label}]`, now)

describe('a posting that is not finished', () => {
  it('says itself which texts lack, and lists whatever else does', () => {
    const { body, lacking, blanks } = sketch({ headcount: undefined, closes_on: '' })
    expect([body.title, body.description]).toEqual(['[title]', '[description]'])
    expect(lacking).toEqual(['title', 'description', 'headcount', 'salary', 'closes_on'])
    expect(blanks).toEqual(['[title]', '[description]'])
    expect(body.headcount).toBe(1)
    expect(body.closes_at).toBe('2026-03-31T00:00:00.000Z')
  })

  it('shows the part of its kind as soon as it is whole; its texts may lack', () => {
    const bare = sketch({ kind: 'traineeship', traineeship: { mentor: '车间技师' } })
    expect(bare.body.traineeship).toBeUndefined()
    expect(bare.lacking).toContain('traineeship_months')
    const whole = sketch({ kind: 'traineeship', traineeship: { months: 6, retention: 'none' } })
    expect(whole.body.traineeship).toEqual({ months: 6, retention: 'none' })
    const position = { category: 'skilled', exam: 'interview' } as const
    const public_one = sketch({ kind: 'public_institution', public_institution: position })
    expect(public_one.body.public_institution?.position_code).toBe('[position_code]')
    expect(public_one.lacking).toContain('competent_department')
  })

  it('leaves out places without a region and names a contact that has none', () => {
    const { body, lacking } = sketch({
      other_places: [{ region_code: '', address: '' }],
      contact: { name: '', phone: '027-12345678', email: '' },
    })
    expect(body.other_places).toBeUndefined()
    expect(body.contact?.name).toBe('[contact_name]')
    expect(lacking).toEqual(expect.arrayContaining(['other_places', 'contact_name']))
  })

  it('leaves a finished one as it is', () => {
    const fields = {
      ...blankPosting(now),
      title: '会计',
      description: '记账。',
      salary_min: 500000,
      region_code: '420100',
    }
    expect(sketchOf(fields, String, now)).toEqual({ body: bodyOf(fields), lacking: [], blanks: [] })
  })
})
