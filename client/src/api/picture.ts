// A picture as it leaves the device: upright, no larger than a screen needs, and without what a
// camera writes beside it, above all the place where it was taken.
const longest_edge_px = 2400
const quality = 0.86

export function sizeWithin(width: number, height: number): [number, number] {
  const scale = Math.min(1, longest_edge_px / Math.max(width, height))
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}

const isPicture = (file: Blob) => file.type === 'image/jpeg' || file.type === 'image/png'

// The same file when it is no picture, or where this browser cannot draw it.
export async function lightened(file: Blob): Promise<Blob> {
  if (!isPicture(file) || typeof createImageBitmap !== 'function') return file
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = sizeWithin(bitmap.width, bitmap.height)
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    bitmap.close()
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, file.type, quality))
    // A drawing in few colours may only grow; it was no photograph, so it holds no place either.
    return drawn && (file.type === 'image/jpeg' || drawn.size < file.size) ? drawn : file
  } catch {
    return file // the server says what is wrong with it
  }
}
