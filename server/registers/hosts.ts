/** The websites of a body, by their host names: embeds seen there are credited to it. */
import { hostWritten } from '../engagement/seen.ts';
import { bodySubject } from './body-subject.ts';
import { Faults, type Register, tidyList } from './register.ts';

export interface HostsRow {
  bodyId: number;
  name: string;
  hosts: string[];
}

/** As they are kept: "https://www.manea.org.uk/" is manea.org.uk. What is no host name stays as it was written, to be told so. */
export const tidyHosts = (texts: readonly string[]): string[] => tidyList(texts.map((text) => hostWritten(text) ?? text)).sort();

export const hosts: Register<HostsRow> = {
  name: 'hosts',
  rule: 'body.hosts',
  subjectOf: (tx, { bodyId }) => bodySubject(tx, bodyId),
  bodyOf: ({ bodyId }) => bodyId,
  titleOf: ({ name }) => name,
  async read(tx, subject) {
    const body = await tx.listing.findUnique({
      where: { id: Number(subject), kind: 'GROUP' },
      select: { id: true, name: true, hostNames: { select: { host: true }, orderBy: { host: 'asc' } } },
    });
    return body && { bodyId: body.id, name: body.name, hosts: body.hostNames.map(({ host }) => host) };
  },
  async check(tx, row) {
    const faults = new Faults();
    if (row.hosts.length > 20) faults.add('hosts', 'These are more than 20 websites.');
    for (const [index, host] of row.hosts.entries())
      if (hostWritten(host) !== host) faults.add(`hosts/${index}`, 'Write the name of a website, such as manea.org.uk.');
    const taken = await tx.bodyHost.findMany({ where: { host: { in: row.hosts }, bodyId: { not: row.bodyId } }, take: 20 });
    for (const { host } of taken)
      faults.add(`hosts/${row.hosts.indexOf(host)}`, `${host} is in another body's list already. Ask an administrator.`);
    return faults.all;
  },
  async write(tx, subject, _before, row) {
    const bodyId = Number(subject);
    await tx.bodyHost.deleteMany({ where: { bodyId } });
    await tx.bodyHost.createMany({ data: (row?.hosts ?? []).map((host) => ({ host, bodyId })) });
    return String(subject);
  },
};
