// A mail server and an SMS gateway for tests: they keep what they get, and misbehave as told.
import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';

const decoded = (text) => Buffer.from(text, 'base64').toString('utf8');

function mailOf(source) {
  const [head, body] = source.split('\r\n\r\n');
  const fields = head.replaceAll('\r\n ', '').split('\r\n');
  const field = (name) =>
    fields.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const subject = field('Subject').replace(/=\?UTF-8\?B\?(.*?)\?=/g, (_, word) => decoded(word));
  return { to: field('To'), id: field('Message-ID'), subject, text: decoded(body) };
}

// Speaks SMTP (RFC 5321) to its client. `mails` is what it took, `rcpt` and `data` give its answer
// to a recipient and to a text (nothing: it never answers; 'cut': it hangs up).
export class MailServer {
  mails = [];
  commands = [];
  rcpt = () => '250 fine';
  data = () => '250 taken';
  #sockets = new Set();
  #server = createServer((socket) => this.#serve(socket));

  async listen() {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `smtp://127.0.0.1:${this.#server.address().port}`;
  }
  close() {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
  to(address) {
    return this.mails.filter((mail) => mail.to === address);
  }
  #serve(socket) {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket)).on('error', () => {});
    let waiting = '';
    let reads_mail = false;
    const say = (line) => (line === 'cut' ? socket.destroy() : line && socket.write(`${line}\r\n`));
    say('220 mail.example.com');
    socket.on('data', (bytes) => {
      waiting += bytes;
      for (;;) {
        const end = waiting.indexOf(reads_mail ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const part = waiting.slice(0, end);
        waiting = waiting.slice(end + (reads_mail ? 5 : 2));
        if (!reads_mail) {
          reads_mail = part === 'DATA';
          say(this.#answer(part));
          continue;
        }
        reads_mail = false;
        const mail = mailOf(part);
        const answer = this.data(mail);
        if (answer?.startsWith('2')) this.mails.push(mail);
        say(answer);
      }
    });
  }
  #answer(command) {
    this.commands.push(command);
    if (command.startsWith('EHLO')) return '250-mail.example.com\r\n250 8BITMIME';
    if (command.startsWith('RCPT')) return this.rcpt(command.match(/<(.*)>/)[1]);
    if (command === 'DATA') return '354 go on';
    return command === 'QUIT' ? '221 bye' : '250 fine';
  }
}

// Takes messages as JSON over HTTP; `answer` gives the status.
export class Gateway {
  messages = [];
  answer = () => 200;
  #server = createHttpServer((request, reply) => {
    let body = '';
    request.on('data', (bytes) => (body += bytes));
    request.on('end', () => {
      const message = { headers: request.headers, body };
      this.messages.push(message);
      reply.statusCode = this.answer(JSON.parse(body));
      reply.end();
    });
  });

  async listen() {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${this.#server.address().port}/messages`;
  }
  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
