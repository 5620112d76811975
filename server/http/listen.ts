/** Opening a server's port, with a sentence when it cannot be had, and closing it again without breaking off an answer. */
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly code = 'CANNOT_LISTEN';
}

interface Where {
  port: number;
  /** Undefined: every address of this machine. */
  host: string | undefined;
}

const sentences: Readonly<Record<string, (where: Where) => string>> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is taken by another program. Stop that one, or start with another port: PORT=${port + 1} npm start.`,
  EACCES: ({ port }) => `This user may not listen on port ${port}. Use a port of 1024 or above: PORT=4000 npm start.`,
  EADDRNOTAVAIL: ({ host }) =>
    `${host} is not an address of this machine. Set HOST to one that is, or leave it out to listen on all of them.`,
};

/** @returns the port, which with 0 is any free one. @throws ListenError with a sentence that says what to do */
export async function listen(server: Server, where: Where): Promise<number> {
  await new Promise<void>((done, fail) => {
    const refused = (error: NodeJS.ErrnoException) => {
      const sentence = sentences[error.code ?? '']?.(where);
      fail(sentence ? new ListenError(sentence, { cause: error }) : error);
    };
    server.once('error', refused);
    server.listen(where.port, where.host, () => {
      server.off('error', refused);
      done();
    });
  });
  return (server.address() as AddressInfo).port;
}

/** Browsers open connections ahead of need. Node does not count them as idle until a first request has passed. */
function trackUnused(server: Server): () => void {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return () => {
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  };
}

/** @returns how to take no more connections and finish the answers under way, cutting those that take longer than so many seconds */
export function drainable(server: Server, seconds: number): () => Promise<void> {
  const closeUnused = trackUnused(server);
  return async () => {
    const closed = new Promise((done) => server.close(done));
    // A connection whose answer is finished would be kept for the next request.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), seconds * 1000);
    closeUnused();
    await closed;
    clearInterval(idle);
    clearTimeout(cut);
  };
}
