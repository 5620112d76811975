/**
 * Mailboxes that the register of charities publishes, for the numbers that our records carry, so that claims can be proved by them. Nothing else of the
 * register is read, and of all other charities nothing is kept. The same file again changes nothing.
 */
import { basename } from 'node:path';
import type pg from 'pg';
import { checkIdentifier } from '../curation/identifiers.ts';
import { isEmail } from '../curation/submissions/check-values.ts';
import { headingsOf, tableRows } from './files.ts';
import { emptyReport, ImportError, type ImportFormat, type ImportReport, type ImportRun } from './format.ts';
import { knownSources, sourceId } from './sources.ts';
import { inImport } from './transaction.ts';

const scheme = 'GB-CHC';
const needed = ['registered_charity_number', 'charity_name', 'charity_contact_email'];

interface Contact {
  value: string;
  name: string;
  email: string;
  asAt: string;
}

export async function importCharityRegister(run: ImportRun, file: string): Promise<ImportReport> {
  const headings = await headingsOf(file);
  const missing = needed.filter((heading) => !headings.includes(heading));
  if (missing.length)
    throw new ImportError(
      `${basename(file)} is not the register of charities: it has no ${missing.join(', ')}. Give the file “charity” of the Charity Commission’s register download, as text or CSV.`,
    );
  return inImport(run, async (client) => {
    const report = emptyReport();
    const ours = await numbersOnRecords(client);
    const contacts = await contactsIn(file, ours, report);
    run.say(`${basename(file)}: ${ours.size} register numbers stand on records; the register gives a mailbox for ${contacts.size}.`);
    await write(client, contacts, await sourceId(client, run, knownSources.charityRegister), report);
    return report;
  });
}

async function numbersOnRecords(client: pg.ClientBase): Promise<Set<string>> {
  const { rows } = await client.query<{ value: string }>('SELECT DISTINCT value FROM "Identifier" WHERE scheme = $1', [scheme]);
  return new Set(rows.map(({ value }) => value));
}

async function contactsIn(file: string, ours: ReadonlySet<string>, report: ImportReport): Promise<Map<string, Contact>> {
  const contacts = new Map<string, Contact>();
  const today = new Date().toISOString();
  for await (const { line, cell } of tableRows(file)) {
    report.read += 1;
    // A subsidiary is listed under its parent's number: its mailbox is not the charity's.
    if (!['', '0'].includes(cell('linked_charity_number')) || /^(removed|rm)$/i.test(cell('charity_registration_status'))) continue;
    const { value, fault } = checkIdentifier(scheme, cell('registered_charity_number'));
    const email = cell('charity_contact_email').toLowerCase();
    if (fault) report.refused.push({ line, why: fault });
    else if (ours.has(value) && email && !isEmail(email))
      report.refused.push({ line, why: `Charity ${value} gives no e-mail address that can be used` });
    else if (ours.has(value) && email)
      contacts.set(value, {
        ...{ value, email, name: cell('charity_name').slice(0, 300) },
        asAt: /^\d{4}-\d\d-\d\d/.exec(cell('date_of_extract'))?.[0] ?? today.slice(0, 10),
      });
  }
  return contacts;
}

async function write(client: pg.ClientBase, contacts: ReadonlyMap<string, Contact>, source: number, report: ImportReport): Promise<void> {
  const given = JSON.stringify([...contacts.values()]);
  const { rows } = await client.query<{ isNew: boolean }>(
    `INSERT INTO "RegisterContact" AS r (scheme, value, name, email, "sourceId", "asAt")
     SELECT '${scheme}', g.value, g.name, g.email, $2, g."asAt" FROM jsonb_to_recordset($1::jsonb) AS g (value text, name text, email text, "asAt" date)
     ON CONFLICT (scheme, value) DO UPDATE SET name = EXCLUDED.name, email = EXCLUDED.email, "sourceId" = EXCLUDED."sourceId", "asAt" = EXCLUDED."asAt"
     WHERE (r.name, r.email, r."sourceId") IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.email, EXCLUDED."sourceId")
     RETURNING (xmax = 0) AS "isNew"`,
    [given, source],
  );
  report.added = rows.filter(({ isNew }) => isNew).length;
  report.changed = rows.length - report.added;
  report.unchanged = contacts.size - rows.length;
  // Struck off, or without a mailbox by now: nobody is let in by what the register no longer says.
  await client.query(`DELETE FROM "RegisterContact" WHERE scheme = '${scheme}' AND NOT value = ANY ($1::text[])`, [[...contacts.keys()]]);
}

export const charityRegister: ImportFormat = {
  name: 'charity-register',
  describes: 'mailboxes of the Charity Commission’s register (its file “charity”, as text or CSV), to prove claims by',
  run: importCharityRegister,
};
