import type { DocumentRow, HeadEntry, QuoteDocument } from '../quote-document.ts';

/**
 * Which row of which sheet holds what. The sheets' formulas point at each other, so the places are
 * settled before the first cell is made; the tie-out finds the figures by the same plan.
 */
export interface WorkbookPlan {
  readonly quote: QuoteSheetPlan;
  readonly basis: BasisSheetPlan;
  /** Places of a line, by its row number in the document. */
  readonly lines: ReadonlyMap<number, LinePlan>;
}

/** Rows of the quote sheet. */
export interface QuoteSheetPlan {
  readonly headRow: number;
  readonly headerRow: number;
  readonly sections: readonly SectionPlan[];
  /** First and last row of the table, subtotals included. */
  readonly tableFrom: number;
  readonly tableTo: number;
  readonly totalRow: number;
  /** One row per tax rate, in the order of the document. */
  readonly taxFrom: number;
  readonly listRow: number;
  readonly discountRow: number;
  readonly payableRow: number;
  readonly wordsRow: number;
}

/** Rows of one section: heading, lines, subtotal. */
export interface SectionPlan {
  readonly headingRow: number;
  readonly from: number;
  readonly to: number;
  readonly subtotalRow: number;
}

/** Rows of the basis sheet. */
export interface BasisSheetPlan {
  readonly headerRow: number;
  readonly from: number;
  readonly to: number;
  readonly totalRow: number;
  readonly billsHeaderRow: number;
}

/** Rows of one line on the two sheets; bills only where the line has them. */
export interface LinePlan {
  readonly quoteRow: number;
  readonly basisRow: number;
  readonly bills?: { readonly from: number; readonly to: number };
}

/** Settles the rows of a document's workbook. */
export function workbookPlan(document: QuoteDocument): WorkbookPlan {
  const quote = quoteSheetPlan(document);
  const rows = document.sections.flatMap((section) => section.rows);
  // Title, mark of illustrative prices where there is one, clock, header.
  const headerRow = document.banner === undefined ? 3 : 4;
  const from = headerRow + 1;
  const totalRow = from + rows.length;
  const basis = { headerRow, from, to: totalRow - 1, totalRow, billsHeaderRow: totalRow + 3 };
  return { quote, basis, lines: linePlans(document, quote, basis) };
}

/** Fields of the head in two columns: the customer's at the left, the document's at the right. */
export function headSides(document: QuoteDocument): { readonly left: HeadEntry[]; readonly right: HeadEntry[] } {
  const isLeft = ({ group }: HeadEntry): boolean => group === 'party' || group === 'contact';
  return { left: document.head.filter(isLeft), right: document.head.filter((entry) => !isLeft(entry)) };
}

function quoteSheetPlan(document: QuoteDocument): QuoteSheetPlan {
  const headRow = document.banner === undefined ? 2 : 3;
  const { left, right } = headSides(document);
  const headerRow = headRow + Math.max(left.length, right.length) + 1;
  let next = headerRow + 1;
  const sections = document.sections.map((section) => {
    const headingRow = next;
    const from = headingRow + 1;
    const to = headingRow + section.rows.length;
    next = to + 2;
    return { headingRow, from, to, subtotalRow: to + 1 };
  });
  const totalRow = next;
  const listRow = totalRow + document.taxByRate.length + 1;
  return {
    headRow,
    headerRow,
    sections,
    tableFrom: headerRow + 1,
    tableTo: totalRow - 1,
    totalRow,
    taxFrom: totalRow + 1,
    listRow,
    discountRow: listRow + 1,
    payableRow: listRow + 2,
    wordsRow: listRow + 3,
  };
}

function linePlans(document: QuoteDocument, quote: QuoteSheetPlan, basis: BasisSheetPlan): Map<number, LinePlan> {
  const plans = new Map<number, LinePlan>();
  let billRow = basis.billsHeaderRow + 1;
  document.sections.forEach((section, index) => {
    const place = quote.sections[index];
    section.rows.forEach((row, offset) => {
      const bills = hasBillRows(row) ? { from: billRow, to: billRow + row.line.bills.length - 1 } : undefined;
      billRow = bills === undefined ? billRow : bills.to + 1;
      plans.set(row.sequence, {
        quoteRow: (place?.from ?? 0) + offset,
        basisRow: basis.from + row.sequence - 1,
        ...(bills !== undefined && { bills }),
      });
    });
  });
  return plans;
}

/** Lines that are billed by use show each bill; a purchase is one bill and needs no list. */
export function hasBillRows(row: DocumentRow): boolean {
  return (row.line.mode === 'on-demand' || row.line.mode === 'usage') && row.line.bills.length > 0;
}

/** The places of a row of the document. @throws if the row is of another document */
export function linePlan(plan: WorkbookPlan, row: DocumentRow): LinePlan {
  const found = plan.lines.get(row.sequence);
  if (found === undefined) throw new RangeError(`The plan has no row ${String(row.sequence)}.`);
  return found;
}
