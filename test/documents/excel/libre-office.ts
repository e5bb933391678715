import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Makes LibreOffice work every formula out when it opens a file, whatever results the file carries. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Whether LibreOffice is installed here. */
export function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Opens workbooks in LibreOffice, recalculates them and saves them again, in the order given. */
export function recalculated(workbooks: readonly Uint8Array[]): Uint8Array[] {
  return converted(workbooks, 'xlsx');
}

/** What LibreOffice prints of a workbook, as PDF. */
export function printedBySpreadsheet(workbook: Uint8Array): Uint8Array {
  const [pages = new Uint8Array()] = converted([workbook], 'pdf');
  return pages;
}

function converted(workbooks: readonly Uint8Array[], format: 'xlsx' | 'pdf'): Uint8Array[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-recalculation-'));
  try {
    const profile = path.join(folder, 'profile');
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate);
    const names = workbooks.map((bytes, index) => {
      const name = `${String(index)}.xlsx`;
      writeFileSync(path.join(folder, name), bytes);
      return name;
    });
    const out = path.join(folder, 'out');
    const files = names.map((name) => path.join(folder, name));
    const profileOption = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    execFileSync('soffice', [profileOption, '--headless', '--convert-to', format, '--outdir', out, ...files], {
      stdio: 'ignore',
    });
    return names.map((name) => readFileSync(path.join(out, name.replace('xlsx', format))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
