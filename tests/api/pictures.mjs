// Pictures, made without any library.
import { deflateSync } from 'node:zlib';
import { crc32 } from './sheets.mjs';

// A whole PNG of one grey, for what a browser is to show.
export function png(width, height) {
  const number = (value) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const chunk = (name, content) => {
    const checked = Buffer.concat([Buffer.from(name), content]);
    return Buffer.concat([number(content.length), checked, number(crc32(checked))]);
  };
  const kind = Buffer.from([8, 0, 0, 0, 0]); // 8 bits of grey a pixel
  const lines = Buffer.alloc((width + 1) * height, 160);
  for (let y = 0; y < height; y += 1) lines[y * (width + 1)] = 0; // no filter
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.concat([number(width), number(height), kind])),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

// The head of a JPEG of this size, with or without what a camera writes beside it.
export function jpeg(width, height, { exif = false } = {}) {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const app1 = exif ? [0xff, 0xe1, 0, 8, 0x45, 0x78, 0x69, 0x66, 0, 0] : [];
  const frame = [0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0];
  return Buffer.from([0xff, 0xd8, ...app1, ...frame, 0xff, 0xd9, 0, 0, 0, 0]);
}
