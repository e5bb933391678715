import type { Content, TableCell } from 'pdfmake';

import type { QuoteBill } from '../../../shared/quote.ts';
import { formatFen, parseFen, sumFen } from '../../rules/money/amount.ts';
import { type DocumentLabel, documentLabel } from '../document-labels.ts';
import { instantText } from '../document-row.ts';
import { allRows } from '../document-rows.ts';
import { groupDigits } from '../number-text.ts';
import type { DocumentRow, QuoteDocument } from '../quote-document.ts';
import { partHeading, partNote } from './part-heading.ts';
import { hairlines, inks } from './pdf-style.ts';

/** Daily bills of one line that are printed one by one; more are summed by month. */
const MOST_BILLS = 62;

const columns: readonly { label: DocumentLabel; align: 'left' | 'center' | 'right'; width: number | '*' }[] = [
  { label: 'sequence', align: 'center', width: 22 },
  { label: 'item', align: 'left', width: '*' },
  { label: 'billFor', align: 'left', width: 70 },
  { label: 'billDue', align: 'left', width: 110 },
  { label: 'billUnits', align: 'right', width: 70 },
  { label: 'billDays', align: 'right', width: 60 },
  { label: 'listAmount', align: 'right', width: 90 },
  { label: 'discountAmount', align: 'right', width: 80 },
  { label: 'payableAmount', align: 'right', width: 90 },
];

/** One printed row: a bill, or the bills of a month added up. */
interface PrintedBill {
  readonly for: string;
  readonly due: string;
  readonly units: string;
  readonly days: string;
  readonly list: string;
  readonly payable: string;
}

/** The bills of lines that are charged by use; nothing where there are none. */
export function billTable(document: QuoteDocument): Content[] {
  const { language } = document;
  const rows = allRows(document).filter(
    (row) => (row.line.mode === 'on-demand' || row.line.mode === 'usage') && row.line.bills.length > 0,
  );
  if (rows.length === 0) return [];
  const header = columns.map(({ label, align }): TableCell => ({
    text: documentLabel(label, language),
    bold: true,
    color: inks.accent,
    alignment: align,
  }));
  const isSummed = rows.some((row) => row.line.bills.length > MOST_BILLS);
  return [
    partHeading(documentLabel('bills', language)),
    ...(isSummed ? [partNote(documentLabel('billsByMonth', language))] : []),
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: columns.map(({ width }) => width),
        body: [header, ...rows.flatMap(billRows)],
      },
      layout: hairlines(1),
    },
  ];
}

function billRows(row: DocumentRow): TableCell[][] {
  const { bills } = row.line;
  const printed = bills.length > MOST_BILLS ? byMonth(bills) : bills.map(single);
  const name = row.spec === '' ? row.name : `${row.name} ${row.spec}`;
  return printed.map((bill) => {
    const discount = formatFen(sumFen([parseFen(bill.list), negative(bill.payable)]));
    const texts = [
      String(row.sequence),
      name,
      bill.for,
      bill.due,
      groupDigits(bill.units),
      bill.days,
      groupDigits(bill.list),
      groupDigits(discount),
      groupDigits(bill.payable),
    ];
    return columns.map(({ align }, index): TableCell => ({
      text: texts[index] ?? '',
      alignment: align,
      noWrap: align === 'right',
    }));
  });
}

function negative(amount: string): ReturnType<typeof parseFen> {
  return parseFen(amount.startsWith('-') ? amount.slice(1) : `-${amount}`);
}

function single(bill: QuoteBill): PrintedBill {
  return {
    for: bill.for,
    due: instantText(bill.due),
    units: bill.units ?? '',
    days: bill.days === undefined ? '' : String(bill.days),
    list: bill.list,
    payable: bill.payable,
  };
}

function byMonth(bills: readonly QuoteBill[]): PrintedBill[] {
  const months = [...new Set(bills.map((bill) => bill.for.slice(0, 7)))];
  return months.map((month) => {
    const inMonth = bills.filter((bill) => bill.for.startsWith(month));
    const units = inMonth.reduce((sum, bill) => sum + BigInt(bill.units ?? '0'), 0n);
    return {
      for: month,
      due: '',
      units: units.toString(),
      days: '',
      list: formatFen(sumFen(inMonth.map((bill) => parseFen(bill.list)))),
      payable: formatFen(sumFen(inMonth.map((bill) => parseFen(bill.payable)))),
    };
  });
}
