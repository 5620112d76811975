/** Contacts with councils and partners: when, how, and what came of it. */
import { bodySubject } from './body-subject.ts';
import { Faults, type Register } from './register.ts';

export interface ContactRow {
  bodyId: number;
  /** A day, as 2026-05-04. */
  on: string;
  how: string;
  note: string | null;
  accountId: string | null;
}

export const contacts: Register<ContactRow> = {
  name: 'contact',
  rule: 'engagement.change',
  subjectOf: (tx, { bodyId }) => bodySubject(tx, bodyId),
  bodyOf: ({ bodyId }) => bodyId,
  titleOf: ({ on, how }) => `${on}: ${how}`,
  async read(tx, subject) {
    const row = await tx.bodyContact.findUnique({ where: { id: Number(subject) }, omit: { id: true } });
    return row && { ...row, on: row.on.toISOString().slice(0, 10) };
  },
  async check(_tx, row) {
    const faults = new Faults();
    faults.words('how', row.how, 120);
    if (row.note !== null && row.note.length > 2000) faults.add('note', `This has ${row.note.length} letters; use at most 2,000.`);
    return faults.all;
  },
  async write(tx, subject, before, row) {
    if (!row) {
      await tx.bodyContact.delete({ where: { id: Number(subject) } });
      return String(subject);
    }
    const data = { ...row, on: new Date(row.on) };
    if (before) await tx.bodyContact.update({ where: { id: Number(subject) }, data });
    else return String((await tx.bodyContact.create({ data: { ...data, ...(subject !== null && { id: Number(subject) }) } })).id);
    return String(subject);
  },
};
