/**
 * A zip archive of a few small files, stored as they are (PKWARE APPNOTE 6.3, method 0). Always the same bytes for the same files: their time is the
 * first a zip can tell of.
 */
import { crc32 } from 'node:zlib';

export interface Zipped {
  /** "fingerpost/readme.txt". */
  path: string;
  text: string;
}

const epoch = 0x0021; // 1 January 1980
const utf8 = 0x0800;
const version = 20;

export function zipOf(files: readonly Zipped[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, text } of files) {
    const [name, body] = [Buffer.from(path), Buffer.from(text)];
    // What both the head of a file and its entry in the directory say.
    const said = Buffer.alloc(26);
    const fields = [version, utf8, 0, 0, epoch];
    for (const [index, value] of fields.entries()) said.writeUInt16LE(value, index * 2);
    said.writeUInt32LE(crc32(body), 10);
    said.writeUInt32LE(body.length, 14);
    said.writeUInt32LE(body.length, 18);
    said.writeUInt16LE(name.length, 22);
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), said, name, body]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([version, 0]), said, where, name);
    parts.push(head);
    offset += head.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
