/** Figures about places as files have them, one row after another: recognised by their header, checked, and told why not where they cannot be used. */
import { type MeasureKey, measures } from '../places/measures.ts';
import type { CsvRow, CsvTable } from './csv-rows.ts';

export interface Figure {
  measure: MeasureKey;
  value: number;
}

export interface FiguresOfRow {
  code: string;
  /** Null where the file does not say. */
  asAt: Date | null;
  figures: Figure[];
  /** What is needed to make the small area, where the row has it. */
  area: { name: string; districtCode: string } | null;
}

export interface FigureFile {
  describes: string;
  source: string | null;
  licence: string;
  /** @returns what the row says, or why it cannot be used */
  read(row: CsvRow): FiguresOfRow | string;
}

/** The day the English Indices of Deprivation 2019 were published. */
const indexPublished = new Date('2019-09-26');

const wholeNumber = (text: string) => (/^\d{1,3}(,\d{3})+$|^\d+$/.test(text) ? Number(text.replaceAll(',', '')) : null);
const codePattern = /^[A-Z]\d{8}$/;

function codeIn(row: CsvRow, column: string): { code: string } | string {
  const code = row.value(column).toUpperCase();
  if (!code) return 'It has no code of a place.';
  return codePattern.test(code) ? { code } : `“${code.slice(0, 40)}” is not the code of a place. Such codes look like E01018047.`;
}

/** mySociety's composite index: columns of `original_decile` (of England, 2019) and `UK_IMD_E_rank`. */
function deprivationFile(table: CsvTable): FigureFile | null {
  if (!['lsoa', 'original_decile', 'uk_imd_e_rank'].every((column) => table.columns.includes(column))) return null;
  return {
    describes: 'deprivation by small area',
    source:
      'Composite UK IMD, mySociety (CC BY 4.0), from the English Indices of Deprivation 2019, Ministry of Housing, Communities and Local Government (OGL v3.0)',
    licence: 'CC BY 4.0; the English index OGL v3.0',
    read(row) {
      const found = codeIn(row, 'lsoa');
      if (typeof found === 'string') return found;
      const tenth = wholeNumber(row.value('original_decile'));
      if (tenth === null || tenth < 1 || tenth > 10)
        return `original_decile is “${row.value('original_decile').slice(0, 40)}”; it must be a whole number from 1 to 10.`;
      const rank = Number(row.value('uk_imd_e_rank') || Number.NaN);
      if (!(rank >= 1 && rank < 1e6)) return `UK_IMD_E_rank is “${row.value('uk_imd_e_rank').slice(0, 40)}”; it must be a number from 1.`;
      const [name, districtCode] = [row.value('lsoa11_name'), row.value('district_code').toUpperCase()];
      return {
        ...found,
        asAt: indexPublished,
        figures: [
          { measure: 'deprivation-tenth', value: tenth },
          { measure: 'deprivation-rank', value: rank },
        ],
        area: name && districtCode ? { name, districtCode } : null,
      };
    },
  };
}

const codeColumns =
  /^(code|(area|place|gss|ons|geography|parish|ward|district|lsoa|lad|la)_code|geography|mnemonic|(lsoa|msoa|wd|lad|par|ced|ctyua|rgn)\d\d(cd)?)$/;
const populationColumns =
  /^((total_|usual_|resident_)*(population|persons|people|residents)|pop|all_(ages|people|persons|usual_residents)|total)(_(mid_|census_)?(20\d\d))?$/;
const dateColumns = /^(as_?at|date|year|mid_?year|reference_date)$/;

function dayIn(text: string): Date | null {
  const [, day, month, calendarYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const written = calendarYear ? `${calendarYear}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text;
  // Yearly estimates of population are of the middle of the year.
  const iso = /^(mid[- ]?)?\d{4}$/i.test(written) ? `${written.slice(-4)}-06-30` : written;
  const found = /^\d{4}-\d\d-\d\d$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null;
  return found && !Number.isNaN(found.getTime()) && found.toISOString().startsWith(iso) ? found : null;
}

function populationFile(table: CsvTable, now: Date): FigureFile | null {
  const codeColumn = table.columns.find((column) => codeColumns.test(column));
  const populationColumn = table.columns.find((column) => populationColumns.test(column));
  const dateColumn = table.columns.find((column) => dateColumns.test(column));
  if (!codeColumn || !populationColumn) return null;
  const [headingYear] = /20\d\d$/.exec(populationColumn) ?? [];
  return {
    describes: measures.population.name.toLowerCase(),
    source: null,
    licence: 'not stated',
    read(row) {
      const found = codeIn(row, codeColumn);
      if (typeof found === 'string') return found;
      const value = wholeNumber(row.value(populationColumn));
      if (value === null || value > 1e9)
        return `The population is “${row.value(populationColumn).slice(0, 40)}”. Write a whole number, such as 8600.`;
      const said = (dateColumn ? row.value(dateColumn) : '') || headingYear || '';
      const asAt = said ? dayIn(said) : null;
      if (said && !asAt) return `“${said.slice(0, 40)}” is not a date. Write it as 2022-06-30, 30/06/2022 or 2022.`;
      if (asAt && asAt > now) return `${said} is still to come. Give the day the population was counted or estimated.`;
      return { ...found, asAt, figures: [{ measure: 'population', value }], area: null };
    },
  };
}

export const figureFileOf = (table: CsvTable, now: Date): FigureFile | null => deprivationFile(table) ?? populationFile(table, now);
