import { amountText } from '../../shared/amount-text.ts';
import type { Finding } from '../../shared/finding.ts';
import type { Localized } from '../../shared/localized.ts';
import { finding } from '../rules/findings/finding.ts';
import type { TableRow } from '../tables/table.ts';
import { cellPlace } from './cell-place.ts';
import { amountOfCell, cellText } from './cell-text.ts';
import {
  type ColumnOf,
  fieldHeaders,
  modeLabels,
  namedBy,
  perLabels,
  type SheetField,
  sourceLabels,
} from './sheet-columns.ts';

/** A row as a price that is yet to be checked against the catalogue, or what is wrong with its cells. */
export type RowReading = { readonly price: object } | { readonly findings: readonly Finding[] };

/** Reads the cells of one row. @returns undefined for a row without a price */
export function readSheetRow(row: TableRow, columns: ColumnOf, sheet: string): RowReading | undefined {
  const cellOf = (field: SheetField): TableRow['cells'][number] => {
    const column = columns.get(field);
    return column === undefined ? undefined : row.cells[column];
  };
  const amount = amountOfCell(cellOf('amount'));
  if (amount === '') return undefined;
  const findings: Finding[] = [];
  const place = (field: SheetField): string => cellPlace(sheet, row.line, columns.get(field));
  const needed = (field: SheetField): string => {
    const text = cellText(cellOf(field));
    if (text === '') findings.push(finding('price-cell-empty', { place: place(field) }, headerWords(field)));
    return text;
  };
  /** What a cell names by its code or label; undefined, with a finding, where it names nothing. */
  const named = <Key extends string>(
    field: SheetField,
    text: string,
    labels: Readonly<Record<Key, Localized>>,
  ): Key | undefined => {
    const key = text === '' ? undefined : namedBy(labels, text);
    if (key === undefined && text !== '') findings.push(notAllowed(place(field), text, labels));
    return key;
  };
  const sku = needed('sku');
  const spec = cellText(cellOf('spec'));
  const mode = named('mode', needed('mode'), modeLabels);
  const per = named('per', needed('per'), perLabels);
  const source = named('source', cellText(cellOf('source')), sourceLabels);
  const note = cellText(cellOf('note'));
  if (!amountText.safeParse(amount).success) {
    const values = { place: place('amount'), value: amount };
    findings.push(finding('price-cell-malformed', values, values));
  }
  if (findings.length > 0) return { findings };
  return {
    price: {
      sku,
      ...(spec !== '' && { spec }),
      mode,
      per,
      amount,
      ...(source !== undefined && { source }),
      ...(note !== '' && { note }),
    },
  };
}

function headerWords(field: SheetField): { columnZh: string; columnEn: string } {
  const { zh, en } = fieldHeaders[field];
  return { columnZh: zh, columnEn: en };
}

function notAllowed(place: string, value: string, labels: Readonly<Record<string, Localized>>): Finding {
  const allowed = Object.entries(labels).map(([key, { zh }]) => `${zh} (${key})`);
  return finding('value-not-allowed', { place, value, allowed }, { place, value, allowed: allowed.join(', ') });
}
