import { describe, expect, it } from 'vitest'
import { blankOrganisation, type OrganisationFields } from './organisationForm'
import { firstRemarked, labels, missing, stateOf, stepOf, steps } from './registration'

const whole: OrganisationFields = {
  ...blankOrganisation(),
  name: '示例机械有限公司',
  credit_code: '91500000MA90000110',
  legal_representative: '李示例',
  region_code: '500112',
  size: 'from_20',
  ownership: 'privately_owned',
  address: '示例路 1 号',
  contact_name: '李华',
  contact_phone: '000-0000 0000',
  licence_id: '019ca000-0000-7000-8000-000000000001',
}

describe('the steps of a registration', () => {
  it('hold each field once', () => {
    for (const pointer of Object.keys(labels)) expect(steps).toContain(stepOf(pointer))
    expect(stepOf('/licence_id')).toBe('licence')
    expect(stepOf('/address')).toBe('details')
    expect(stepOf('/something_else')).toBe('check')
  })
  it('are whole when nothing that is needed is missing; industry and introduction are not', () => {
    expect(missing(whole)).toEqual([])
    for (const step of steps) expect(stateOf(step, whole, [])).toBe('whole')
    const without = { ...whole, contact_phone: '', licence_id: undefined }
    expect(missing(without)).toEqual(['/licence_id', '/contact_phone'])
    expect(stateOf('contact', without, [])).toBe('open')
    expect(stateOf('identity', without, [])).toBe('whole')
    expect(stateOf('check', without, [])).toBe('open')
  })
  it('show where the reviewer has said something', () => {
    const remarks = [{ pointer: '/licence_id', text: '看不清' }]
    expect(stateOf('licence', whole, remarks)).toBe('remarked')
    expect(stateOf('details', whole, remarks)).toBe('whole')
    expect(firstRemarked(['/licence_id', '/address/1'])).toBe('details')
    expect(firstRemarked(['/something_else'])).toBeUndefined()
  })
})
