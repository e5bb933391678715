import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import ExcelJs from 'exceljs';

import { hasLibreOffice } from '../../documents/excel/libre-office.ts';
import type { Contender } from '../measure.ts';
import type { PricedRow } from './priced-rows.ts';

/** LibreOffice with the rows open, recalculating them all whenever it is asked. */
export interface LibreOfficePeer {
  readonly recalculate: Contender;
  /** What each scenario costs, as LibreOffice has worked it out. */
  readonly totals: () => number[];
  readonly end: () => Promise<void>;
}

/** Longest that one recalculation, or the start, may take, in milliseconds. */
const PATIENCE = 20_000;

/** LibreOffice was started and has not answered in time. */
export class NoAnswer extends Error {}

/**
 * A macro that opens the workbook once and then, for each file that asks, recalculates and answers with
 * the milliseconds. It so takes its turns in our rounds without being started for each.
 */
const macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Bench(folder As String, scenarios As Long)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(folder &amp; "/rows.xlsx"), "_blank", 0, hidden())
  turn = 0
  Do
    Do While Not FileExists(folder &amp; "/ask-" &amp; turn)
      If FileExists(folder &amp; "/end") Then Exit Sub
      Wait 5
    Loop
    before = GetSystemTicks()
    doc.calculateAll()
    taken = GetSystemTicks() - before
    sheet = doc.Sheets.getByIndex(0)
    cells = sheet.getCellRangeByPosition(7, 0, 7, scenarios - 1).getDataArray()
    file = FreeFile
    Open folder &amp; "/draft" For Output As #file
    Print #file, taken
    For index = 0 To scenarios - 1
      Print #file, cells(index)(0)
    Next
    Close #file
    Name folder &amp; "/draft" As folder &amp; "/answer-" &amp; turn
    turn = turn + 1
  Loop
End Sub
</script:module>
`;

/** Columns A–F are price, quantity, terms, rate, tax and what is paid; H has the totals of the scenarios. */
async function writeRows(file: string, rows: readonly (readonly PricedRow[])[]): Promise<void> {
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet('rows');
  let at = 0;
  for (const [index, lines] of rows.entries()) {
    const first = at + 1;
    for (const line of lines) {
      at += 1;
      const row = sheet.getRow(at);
      row.values = [Number(line.price), line.quantity, line.terms, Number(line.rate), Number(line.tax)];
      row.getCell(6).value = {
        formula: `ROUND(A${String(at)}*B${String(at)}*C${String(at)}*(1-D${String(at)}),2)`,
        result: 0,
      };
      row.getCell(7).value = { formula: `ROUND(F${String(at)}/(1+E${String(at)}),2)`, result: 0 };
    }
    sheet.getCell(index + 1, 8).value = { formula: `SUM(F${String(first)}:F${String(at)})`, result: 0 };
    sheet.getCell(index + 1, 9).value = { formula: `SUM(G${String(first)}:G${String(at)})`, result: 0 };
  }
  await workbook.xlsx.writeFile(file);
}

/** Lets LibreOffice lay out a profile of its own, and puts the macro into its empty module. */
function layOutProfile(profile: string, option: string): void {
  execFileSync('soffice', [option, '--headless', '--terminate_after_init'], { stdio: 'ignore' });
  writeFileSync(path.join(profile, 'user', 'basic', 'Standard', 'Module1.xba'), macro);
}

/** Opens the rows in LibreOffice; undefined where it is not installed. */
export async function openInLibreOffice(
  folder: string,
  rows: readonly (readonly PricedRow[])[],
): Promise<LibreOfficePeer | undefined> {
  if (!hasLibreOffice()) return undefined;
  await writeRows(path.join(folder, 'rows.xlsx'), rows);
  const profile = path.join(folder, 'profile');
  const option = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  layOutProfile(profile, option);
  const call = `macro:///Standard.Module1.Bench("${folder}",${String(rows.length)})`;
  const office = spawn('soffice', [option, '--headless', '--norestore', '--nologo', call], {
    stdio: 'ignore',
    detached: true,
  });
  let turn = 0;
  let totals: number[] = [];
  return {
    recalculate: async () => {
      const answer = path.join(folder, `answer-${String(turn)}`);
      writeFileSync(path.join(folder, `ask-${String(turn)}`), '');
      turn += 1;
      for (const deadline = performance.now() + PATIENCE; !existsSync(answer);) {
        if (performance.now() > deadline) throw new NoAnswer('LibreOffice does not answer.');
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      const [taken = Number.NaN, ...values] = readFileSync(answer, 'utf8').trim().split(/\s+/).map(Number);
      rmSync(answer);
      totals = values;
      return taken;
    },
    totals: () => totals,
    end: async () => {
      writeFileSync(path.join(folder, 'end'), '');
      await new Promise((resolve) => setTimeout(resolve, 200));
      // The program starts another; both are of one group.
      if (office.pid !== undefined) {
        try {
          process.kill(-office.pid, 'SIGKILL');
        } catch {
          // It has ended by itself.
        }
      }
    },
  };
}
