/** What stopped the embedded PostgreSQL; the message is a sentence for whoever starts the server. */
export type ClusterErrorCode =
  | 'NO_BINARIES'
  | 'NO_USER'
  | 'FOLDER'
  | 'VERSION'
  | 'PASSWORD'
  | 'IN_USE'
  | 'PORT_TAKEN'
  | 'START_FAILED'
  | 'NOT_READY';

export class ClusterError extends Error {
  override readonly name = 'ClusterError';
  readonly code: ClusterErrorCode;

  constructor(code: ClusterErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The usual way out of all that cannot be mended on this machine. */
export const useOwnServer = 'Or run a PostgreSQL server of your own and set DATABASE_URL to postgresql://USER:PASSWORD@HOST:5432/DATABASE.';
