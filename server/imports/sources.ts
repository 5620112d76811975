/** Where the files come from: licence and attribution are kept with what they brought (PRODUCT rule 5) and printed into docs/operating.md. */
import type pg from 'pg';
import type { ImportRun } from './format.ts';

export interface KnownSource {
  system: string;
  title: string;
  licence: string;
  attribution: string;
}

const ogl = 'Open Government Licence v3.0';

export const knownSources = {
  onsNames: {
    system: 'ons-names-and-codes',
    title: 'Names and codes of areas, Office for National Statistics',
    licence: ogl,
    attribution: 'Source: Office for National Statistics licensed under the Open Government Licence v3.0',
  },
  onsBoundaries: {
    system: 'ons-boundaries',
    title: 'Boundaries of areas, ONS Open Geography Portal',
    licence: ogl,
    attribution:
      'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right',
  },
  openNames: {
    system: 'os-open-names',
    title: 'OS Open Names, Ordnance Survey',
    licence: ogl,
    attribution: 'Contains OS data © Crown copyright and database right',
  },
  codePoint: {
    system: 'os-code-point-open',
    title: 'Code-Point Open, Ordnance Survey',
    licence: ogl,
    attribution:
      'Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright and database right. Contains National Statistics data © Crown copyright and database right',
  },
  onspd: {
    system: 'ons-postcode-directory',
    title: 'ONS Postcode Directory, Office for National Statistics',
    licence: ogl,
    attribution:
      'Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright and database right',
  },
  charityRegister: {
    system: 'charity-commission-register',
    title: 'Register of charities, Charity Commission for England and Wales',
    licence: ogl,
    attribution: 'Contains information from the Charity Commission for England and Wales licensed under the Open Government Licence v3.0',
  },
  custom: {
    system: 'custom-areas',
    title: 'Areas drawn by this directory',
    licence: 'Its own',
    attribution: 'Areas drawn by the operator of this directory',
  },
} as const satisfies Record<string, KnownSource>;

/** The row of the source, made when it is new. A name of the operator's own is told apart by that name, with the licence of what the file is. */
export async function sourceId(client: pg.ClientBase, run: ImportRun, known: KnownSource): Promise<number> {
  const system = run.source ?? known.system;
  const { rows: found } = await client.query<{ id: number }>('SELECT id FROM "Source" WHERE system = $1', [system]);
  if (found[0]) return found[0].id;
  const title = run.source === null ? known.title : `${run.source} (${known.title})`;
  const { rows } = await client.query<{ id: number }>(
    'INSERT INTO "Source" (system, title, licence, attribution) VALUES ($1, $2, $3, $4) RETURNING id',
    [system, title, known.licence, known.attribution],
  );
  return rows[0]?.id as number;
}
