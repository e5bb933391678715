import ExcelJs from 'exceljs';

/** Opens the bytes of a workbook. */
export async function opened(bytes: Uint8Array): Promise<ExcelJs.Workbook> {
  const workbook = new ExcelJs.Workbook();
  // The library's own name for a buffer is not Node's.
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook;
}

/** The bytes of a workbook. */
export async function saved(workbook: ExcelJs.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The same workbook with a wrong result in every formula: what is right afterwards was worked out. */
export async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await opened(bytes);
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) cell.value = { formula: cell.formula, result: 1 };
      });
    });
  }
  return saved(workbook);
}
