import { createServer } from 'node:net';

/** A mail server on loopback that takes every message, and says so or breaks off after the final dot. */
export async function startMailServer(port) {
  const taken = [];
  const open = new Set();
  let silent = false;
  const server = createServer((socket) => {
    let rest = '';
    let message = null;
    const say = (words) => socket.write(`${words}\r\n`);
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.setEncoding('latin1');
    say('220 mail.example ESMTP');
    socket.on('data', (data) => {
      const lines = (rest + data).split('\r\n');
      rest = lines.pop();
      for (const line of lines) {
        if (message !== null) {
          if (line !== '.') {
            message.push(line);
            continue;
          }
          taken.push(message.join('\r\n'));
          message = null;
          if (silent) {
            socket.destroy();
            return;
          }
          say('250 2.0.0 taken');
        } else if (/^EHLO/i.test(line)) {
          say('250-mail.example\r\n250 AUTH XOAUTH2');
        } else if (/^AUTH/i.test(line)) {
          say('235 2.7.0 welcome');
        } else if (/^DATA/i.test(line)) {
          message = [];
          say('354 go on');
        } else if (/^QUIT/i.test(line)) {
          say('221 2.0.0 bye');
          socket.end();
        } else {
          say('250 2.0.0 fine');
        }
      }
    });
  });
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  return {
    /** The messages that were handed over whole. */
    taken,
    /** From now on the connection breaks after the dot, before an answer: nobody can know. */
    breakAfterTheDot(now) {
      silent = now;
    },
    close() {
      for (const socket of open) {
        socket.destroy();
      }
      server.close();
    },
  };
}
