import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { lightened } from '@/api/picture'
import { ProblemError, type Problem } from '@/api/problem'
import { purposes, upload, type FileFacts, type Purpose } from '@/api/upload'

// One file at a time on its way to the server.
export function useUpload(purpose: Purpose) {
  const name = ref('') // of what is being sent; empty when nothing is
  const share = ref(0)
  const problem = shallowRef<Problem | null>(null)
  const oversize = ref(0) // bytes of a file that was too large to be sent
  let underway: AbortController | undefined

  async function send(file: File): Promise<FileFacts | undefined> {
    stop()
    const mine = new AbortController()
    underway = mine
    problem.value = null
    oversize.value = 0
    share.value = 0
    name.value = file.name
    try {
      const light = await lightened(file)
      if (light.size > purposes[purpose].most_bytes) {
        oversize.value = light.size
        return undefined
      }
      if (mine.signal.aborted) return undefined
      return await upload(light, file.name, {
        purpose,
        key: crypto.randomUUID(),
        signal: mine.signal,
        progress: (sent) => void (share.value = sent),
      })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      if (!mine.signal.aborted) problem.value = error.problem
      return undefined
    } finally {
      if (underway === mine) name.value = ''
    }
  }
  function stop(): void {
    underway?.abort()
    underway = undefined
    name.value = ''
  }
  onBeforeUnmount(stop)
  return { name, share, problem, oversize, send, stop }
}
