import { expect, test } from 'vitest'
import { fittingLabels, type MatchReason } from './calls'

const reason = (side: MatchReason['side'], label: string): MatchReason => ({
  side,
  topic: 'certificate',
  label,
  text: '',
})

test('labels speak for a posting, each once and no more than three', () => {
  expect(
    fittingLabels([
      reason('fits', '有要求的证书'),
      reason('fits', '有要求的证书'),
      reason('misfits', '缺优先条件'),
      reason('fits', '专业对口'),
      reason('unclear', '学历没填全'),
      reason('fits', '学历符合'),
      reason('fits', '在意向地区'),
    ]),
  ).toEqual(['有要求的证书', '专业对口', '学历符合'])
  expect(fittingLabels([])).toEqual([])
})
