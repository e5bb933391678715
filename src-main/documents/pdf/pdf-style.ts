import type { CustomTableLayout } from 'pdfmake';

/** Colours of the printed quote: one accent, greys, and two grounds. */
export const inks = {
  text: '#1f2933',
  accent: '#1d4e89',
  muted: '#6b7280',
  warning: '#b45309',
  line: '#d5dbe3',
  bar: '#7d9cc0',
  /** Ground of what differs from the first scenario. */
  differs: '#fff7e6',
  /** Amounts that are more, and less, than those of the first scenario. */
  more: '#b45309',
  less: '#0f766e',
  headerGround: '#e8eef5',
  sectionGround: '#f5f7fa',
} as const;

/** A4 landscape in points, and the margins inside it. */
export const page = { width: 841.89, height: 595.28, left: 30, right: 30, top: 32, bottom: 34 } as const;

/** Width between the margins. */
export const contentWidth = page.width - page.left - page.right;

/** Space at both sides of a table cell. */
export const CELL_PADDING = 3;

/** Family name that the writer registers the document font under. */
export const FONT_FAMILY = 'document';

/** Sizes of type in points. */
export const sizes = { title: 20, heading: 11, body: 7.5, small: 6.5, total: 13 } as const;

/** A table of hairlines between rows, none at the sides, the accent under the header. */
export function hairlines(headerRows: number): CustomTableLayout {
  return {
    hLineWidth: (row) => (row === 0 || row === headerRows ? 0.8 : 0.4),
    hLineColor: (row) => (row === 0 || row === headerRows ? inks.accent : inks.line),
    vLineWidth: () => 0,
    paddingLeft: () => CELL_PADDING,
    paddingRight: () => CELL_PADDING,
    paddingTop: () => 2.2,
    paddingBottom: () => 2.2,
    fillColor: (row) => (row < headerRows ? inks.headerGround : null),
  };
}
