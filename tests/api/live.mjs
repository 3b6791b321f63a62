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

// The next text frame of `bytes` (RFC 6455): 0x81, its length (in two more bytes after 126) and the
// text; undefined while it is not all there.
function frameOf(bytes) {
  const longer = bytes[1] === 126;
  const start = longer ? 4 : 2;
  if (bytes.length < start) return undefined;
  const end = start + (longer ? bytes.readUInt16BE(2) : bytes[1]);
  if (bytes.length < end) return undefined;
  return { opcode: bytes[0], text: bytes.subarray(start, end).toString('utf8'), end };
}

async function messageThat(holds, [, socket, first]) {
  let bytes = first;
  const found = () => {
    for (let frame; (frame = frameOf(bytes)); bytes = bytes.subarray(frame.end)) {
      const message = frame.opcode === 0x81 && JSON.parse(frame.text);
      if (message && holds(message)) return message;
    }
    return undefined;
  };
  let message = found();
  if (!message)
    for await (const chunk of socket) {
      bytes = Buffer.concat([bytes, chunk]);
      message = found();
      if (message) break;
    }
  socket.destroy();
  if (!message) throw new Error('the server ended it');
  return message;
}

// A listener of one topic: `open` once the server has agreed, else it rejects with the status;
// heard() gives its first message for which something holds, and ends it.
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
  asked.end();
  const heard = async (holds = () => true) => messageThat(holds, await opened);
  return { open, heard };
}
