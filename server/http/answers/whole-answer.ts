/** One answer with its body in every encoding it was asked for, each made once. */
import { createHash } from 'node:crypto';
import { type Accepted, compress, type Encoding, leastToCompress } from './encodings.ts';

/** What was worked out, before anything is known of who else asks. */
export interface Produced {
  status: number;
  /** Without length, encoding, tag, and how long it may be kept: those are added here. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** True for a public answer without a fault, the same for everybody who asks at this address. */
  keep: boolean;
  /** What the answer depends on besides its address and encoding. */
  vary?: string;
}

/** One body, with its headers as a flat list of names and values, as `writeHead` takes them fastest. */
export interface Form {
  readonly head: readonly string[];
  readonly body: Buffer;
  /** Strong: it stands for these very bytes, so that each encoding has its own (RFC 9110, 8.8.3). */
  readonly tag: string;
}

/** The tag of the content, whichever encoding it is in, without the mark of a weak one. */
export const contentOf = (tag: string) => tag.replace(/^W\//, '').replace(/\.(gzip|br)"$/, '"');

export class WholeAnswer {
  readonly produced: Produced;
  /** Of the content, by which If-None-Match is answered. */
  readonly tag: string;
  readonly forms: { identity: Form; gzip?: Form; br?: Form };
  #making: Partial<Record<Encoding, Promise<void>>> = {};

  constructor(produced: Produced) {
    this.produced = produced;
    this.tag = produced.keep ? `"${createHash('sha1').update(produced.body).digest('base64url')}"` : '';
    this.forms = { identity: this.#form('identity', produced.body) };
  }

  get compressible(): boolean {
    // A picture is compressed already.
    return this.produced.body.length >= leastToCompress && !this.produced.headers['content-type']?.startsWith('image/');
  }

  /** Bytes held by all forms. */
  get size(): number {
    const { identity, gzip, br } = this.forms;
    return [gzip, br].reduce((sum, form) => sum + (form && form !== identity ? form.body.length : 0), identity.body.length);
  }

  /** The best form there is by now for who takes these encodings. */
  best(accepted: Accepted): Form {
    for (const encoding of accepted) {
      const form = this.forms[encoding];
      if (form) return form;
    }
    return this.forms.identity;
  }

  /** Makes a form unless it is there or being made. Never rejects: without it the others serve. */
  make(encoding: Exclude<Encoding, 'identity'>): Promise<void> {
    if (!this.compressible || this.forms[encoding]) return Promise.resolve();
    const { body } = this.produced;
    this.#making[encoding] ??= compress(body, encoding).then(
      (compressed) => {
        this.forms[encoding] = compressed.length < body.length * 0.9 ? this.#form(encoding, compressed) : this.forms.identity;
      },
      () => {},
    );
    return this.#making[encoding];
  }

  #form(encoding: Encoding, body: Buffer): Form {
    const tag = encoding === 'identity' ? this.tag : this.tag.replace(/"$/, `.${encoding}"`);
    const { headers, vary } = this.produced;
    const head = [
      ...Object.entries(headers).flat(),
      ...['content-length', String(body.length)],
      ...['vary', vary ? `${vary}, accept-encoding` : 'accept-encoding'],
      ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
      ...(tag ? ['etag', tag] : []),
    ];
    return { head, body, tag };
  }
}
