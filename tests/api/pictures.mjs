// Pictures that a browser can show.
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
