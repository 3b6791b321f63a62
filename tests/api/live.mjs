// Listening to what the server pushes.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';

async function upgraded(asked) {
  const refused = once(asked, 'response').then(([reply]) => {
    reply.resume();
    throw new Error(`refused with ${reply.statusCode}`);
  });
  return Promise.race([once(asked, 'upgrade'), refused]);
}

// A text frame is 0x81, its length (in two more bytes after 126) and the text (RFC 6455).
async function firstMessage([, socket, first]) {
  let bytes = first;
  for (;;) {
    const start = bytes[1] === 126 ? 4 : 2;
    const length = bytes[1] === 126 && bytes.length > 4 ? bytes.readUInt16BE(2) : bytes[1];
    if (bytes.length >= 2 && bytes[0] === 0x81 && bytes.length >= start + length) {
      socket.destroy();
      return JSON.parse(bytes.subarray(start, start + length).toString('utf8'));
    }
    bytes = Buffer.concat([bytes, (await once(socket, 'data'))[0]]);
  }
}

// A listener of one topic: `open` once the server has agreed, else it rejects with the status;
// `heard` with its first message.
export function listen(base, topic, cookie = '') {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': randomBytes(16).toString('base64'),
    ...(cookie && { cookie }),
  };
  const asked = request(`${base}/api/v1/live?topics=${topic}`, { headers });
  const opened = upgraded(asked);
  const open = opened.then(() => undefined);
  const heard = opened.then(firstMessage);
  heard.catch(() => {}); // whoever waits for `open` hears of it there
  asked.end();
  return { open, heard };
}
