/** Why an address of somebody else's was not read. The sentence is for staff: it never quotes what the other side sent. */
export type OutboundReason =
  /** Not an address that this server may ask for. */
  | 'not-allowed'
  /** The name leads nowhere. */
  | 'no-such-host'
  | 'unreachable'
  /** Its certificate does not prove who it is. */
  | 'certificate'
  | 'slow'
  | 'too-large'
  | 'wrong-type'
  | 'too-many-redirects'
  | 'malformed';

export class OutboundFault extends Error {
  override readonly name = 'OutboundFault';
  readonly code = 'OUTBOUND';
  readonly reason: OutboundReason;
  constructor(reason: OutboundReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
