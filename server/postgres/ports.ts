import { createServer } from 'node:net';
import { ClusterError } from './cluster-error.ts';

const loopback = '127.0.0.1';

/** Listens for a moment on a port (0: any), to learn that it can be had, and which. */
const tryPort = (port: number) =>
  new Promise<number>((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(port, loopback, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : port));
    });
  });

/** @throws ClusterError when the wanted port cannot be had */
export async function choosePort(wanted: number): Promise<number> {
  try {
    return await tryPort(wanted);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EACCES') {
      throw new ClusterError(
        'PORT_TAKEN',
        `This user may not open port ${wanted}. Set POSTGRES_PORT to a number above 1024, or to 0 for any free port.`,
        {
          cause,
        },
      );
    }
    throw new ClusterError(
      'PORT_TAKEN',
      `Port ${wanted} on ${loopback} is already in use by another program, so the built-in database cannot have it. ` +
        'Stop that program, or set POSTGRES_PORT to another number, or to 0 for any free port.',
      { cause },
    );
  }
}
