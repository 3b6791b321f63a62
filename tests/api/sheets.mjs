// Workbooks without any library: what the venue reads and writes is held against the format itself.
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const crcs = new Uint32Array(256).map((_, n) => {
  for (let bit = 0; bit < 8; ++bit) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n;
});
export function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = crcs[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

export function zip(parts) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(plain), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(plain.length, 18);
    facts.writeUInt16LE(name.length, 22);
    bodies.push(Buffer.from('PK\x03\x04'), facts, Buffer.from(name), packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), facts, rest, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

function unzip(bytes) {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = bytes.readUInt32LE(end + 16);
  const parts = {};
  for (let left = bytes.readUInt16LE(end + 10); left > 0; --left) {
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place));
    const packed = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(start, start + packed);
    const plain = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body;
    parts[bytes.toString('utf8', at + 46, at + 46 + name)] = plain.toString('utf8');
    at += 46 + name + extra + comment;
  }
  return parts;
}

const letters = (column) =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const plain = (text) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

// Rows of texts and numbers as Excel would save them.
export function writeXlsx(rows) {
  const shared = new Map();
  const cell = (value, reference) => {
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    if (!shared.has(value)) shared.set(value, shared.size);
    return `<c r="${reference}" t="s"><v>${shared.get(value)}</v></c>`;
  };
  const lines = rows.map((row, at) => {
    const cells = row.map((value, column) =>
      value === '' ? '' : cell(value, letters(column) + (at + 1)),
    );
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const book = `<sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets>`;
  const target = `Type="${office}/worksheet" Target="worksheets/sheet1.xml"`;
  const texts = [...shared.keys()].map(
    (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
  );
  const sheet = `<sheetData>${lines.join('')}</sheetData>`;
  return zip({
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}">${book}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${head}<Relationships xmlns="${packages}">` +
      `<Relationship Id="rId1" ${target}/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}">${sheet}</worksheet>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${texts.join('')}</sst>`,
  });
}

// The first sheet: its cells by reference, as texts, and the comments by reference.
export function readXlsx(bytes) {
  const parts = unzip(bytes);
  const texts = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    (one) => [...one[1].matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map((t) => plain(t[1])).join(''),
  );
  const cells = new Map();
  for (const [, reference, rest, body] of parts['xl/worksheets/sheet1.xml'].matchAll(
    /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
  )) {
    const value = body?.match(/<(?:v|t)[^>]*>(.*?)<\/(?:v|t)>/s)?.[1] ?? '';
    cells.set(reference, rest.includes('t="s"') ? texts[Number(value)] : plain(value));
  }
  const comments = new Map(
    [
      ...(parts['xl/comments1.xml'] ?? '').matchAll(
        /<comment ref="([A-Z]+\d+)".*?<t[^>]*>(.*?)<\/t>/gs,
      ),
    ].map((one) => [one[1], plain(one[2])]),
  );
  return { cells, comments, parts };
}
