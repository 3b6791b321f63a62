import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { ownReview, type QueueName } from './calls'

// The remarks at the fields of what was returned, for the form in which they are mended.
export function useFieldRemarks(
  queue: QueueName,
  subject_id: MaybeRefOrGetter<string | undefined>,
  returned: MaybeRefOrGetter<boolean>,
) {
  const review = useQuery({
    queryKey: computed(() => ['my', 'review', queue, toValue(subject_id) ?? '']),
    queryFn: () => ownReview(queue, toValue(subject_id) ?? ''),
    enabled: computed(() => toValue(returned) && toValue(subject_id) !== undefined),
  })
  return computed(() => (toValue(returned) ? (review.data.value?.field_remarks ?? []) : []))
}
