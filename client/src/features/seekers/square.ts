// A photo for a resume: the largest square of the middle, drawn anew as JPEG. What a camera writes
// beside a picture does not come along.
const edge_px = 480
const quality = 0.88

export function middleSquare(width: number, height: number): [x: number, y: number, side: number] {
  const side = Math.min(width, height)
  // Faces stand above the middle of an upright picture.
  return [Math.round((width - side) / 2), Math.round((height - side) / 4), side]
}

export async function squared(file: File): Promise<File> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const [x, y, side] = middleSquare(bitmap.width, bitmap.height)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = edge_px
  const pen = canvas.getContext('2d')
  if (!pen) return file
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, edge_px, edge_px)
  pen.drawImage(bitmap, x, y, side, side, 0, 0, edge_px, edge_px)
  bitmap.close()
  const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
  return drawn ? new File([drawn], 'photo.jpg', { type: 'image/jpeg' }) : file
}
