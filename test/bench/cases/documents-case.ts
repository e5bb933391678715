import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { ScenarioFile } from '../../../shared/scenario.ts';
import type { BenchCase, BenchTools } from '../bench-case.ts';
import type { BenchRow, GrowthRow } from '../bench-row.ts';
import { type Contender, measuredRow } from '../measure.ts';
import { exponentOf } from '../statistics.ts';

const SIZES = [10, 120, 1_000];
const FONT = path.join('dist', 'fonts', 'NotoSansSC_400Regular.ttf');

/** Rooms and webinars of a year; every tenth line has a discount. */
function scenario(lines: number): ScenarioFile {
  return {
    format: 'seatwise.scenario/1',
    name: `${String(lines)} 行报价`,
    edition: 'flagship',
    lines: Array.from({ length: lines }, (_none, index) => ({
      id: `line-${String(index)}`,
      sku: 'meeting.room',
      spec: ['50', '100', '200'][index % 3] ?? '50',
      mode: 'period' as const,
      quantity: 1 + (index % 9),
      term: { unit: 'year' as const, count: 1 },
      start: '2026-01-05T09:00:00+08:00',
      ...(index % 10 === 0 && { discount: { kind: 'business' as const, rate: '0.1' } }),
    })),
    prices: ['50', '100', '200'].map((spec) => ({
      ...{ sku: 'meeting.room', spec, mode: 'period' as const, per: 'year' as const, amount: '4999.50' },
    })),
  };
}

/** The same table, written with the library alone: one sheet or one list, nothing checked, nothing explained. */
const plain = {
  xlsx: `
const ExcelJs = require('exceljs');
const [, file, count] = process.argv;
const workbook = new ExcelJs.Workbook();
const sheet = workbook.addWorksheet('quote');
sheet.addRow(['产品', '规格', '数量', '单价', '应付']);
for (let at = 0; at < Number(count); at += 1) {
  const row = sheet.addRow(['云会议室', '50 方', 1 + (at % 9), 4999.5]);
  row.getCell(5).value = { formula: 'C' + (at + 2) + '*D' + (at + 2), result: 4999.5 * (1 + (at % 9)) };
  row.eachCell((cell) => { cell.font = { size: 9 }; });
}
workbook.xlsx.writeFile(file);
`,
  pdf: `
const pdfMake = require('pdfmake');
const fs = require('node:fs');
const [, file, count, font] = process.argv;
pdfMake.setFonts({ Noto: { normal: font, bold: font } });
pdfMake.setLocalAccessPolicy(() => true);
const body = [['产品', '规格', '数量', '单价', '应付']];
for (let at = 0; at < Number(count); at += 1) body.push(['云会议室', '50 方', String(1 + (at % 9)), '4,999.50', '4,999.50']);
pdfMake.createPdf({ pageSize: 'A4', pageOrientation: 'landscape', defaultStyle: { font: 'Noto', fontSize: 9 },
  content: [{ table: { headerRows: 1, body } }] }).getBuffer().then((bytes) => fs.writeFileSync(file, bytes));
`,
};

/** Writes the most memory that a process had when it ends; read with Node's --require. */
const memoryProbe = `process.on('exit', () => require('node:fs').writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS)));`;

/** Whole processes, and the most memory that the last of them took, in MB. */
function processes(args: readonly string[], tools: BenchTools): { contender: Contender; memory: () => number } {
  const probe = path.join(tools.scratch, 'probe.cjs');
  const answer = path.join(tools.scratch, 'memory');
  writeFileSync(probe, memoryProbe);
  let memory = 0;
  return {
    contender: () => {
      const begin = performance.now();
      const run = spawnSync(process.execPath, ['--require', probe, ...args], {
        cwd: tools.project,
        env: { ...process.env, BENCH_MEMORY: answer },
        encoding: 'utf8',
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      if (run.status !== 0) throw new Error(`A document was not written: ${run.stderr.slice(0, 300)}`);
      memory = Number(readFileSync(answer, 'utf8')) / 1_024;
      return performance.now() - begin;
    },
    memory: () => memory,
  };
}

async function documentRow(
  kind: 'xlsx' | 'pdf',
  lines: number,
  tools: BenchTools,
): Promise<{ row: BenchRow; milliseconds: number }> {
  const input = path.join(tools.scratch, `${String(lines)}.json`);
  writeFileSync(input, JSON.stringify(scenario(lines)));
  const [file, other] = [`ours.${kind}`, `peer.${kind}`].map((name) => path.join(tools.scratch, name)) as [
    string,
    string,
  ];
  const ours = processes([path.join('dist', 'cli.cjs'), 'quote', input, '--json', `--${kind}`, file], tools);
  const peer = processes(['-e', plain[kind], other, String(lines), FONT], tools);
  const times: number[] = [];
  const timed: Contender = async () => {
    const time = await ours.contender();
    times.push(time);
    return time;
  };
  const library = kind === 'xlsx' ? 'exceljs' : 'pdfmake';
  const row = await measuredRow(
    {
      name: `quote as ${kind}, ${String(lines)} lines, whole process`,
      peer: `${library} used plainly`,
      gate: {},
      goal: {},
    },
    { ours: timed, peer: peer.contender, rounds: tools.rounds.long, warmUps: 1 },
  );
  const size = (name: string): string => `${String(Math.ceil(statSync(name).size / 1_024))} KB`;
  const memory = (of: { memory: () => number }): string => `${of.memory().toFixed(0)} MB`;
  const note = `${row.note}; ${size(file)} beside ${size(other)}; most memory ${memory(ours)} beside ${memory(peer)}`;
  return { row: { ...row, note }, milliseconds: Math.min(...times) };
}

/** Documents of short and long quotes: made, read back and held against the quote. */
export const documentsCase: BenchCase = {
  name: 'documents',
  seconds: 85,
  run: async (tools) => {
    const rows: BenchRow[] = [];
    const growth: GrowthRow[] = [];
    for (const kind of ['xlsx', 'pdf'] as const) {
      const milliseconds: number[] = [];
      for (const size of SIZES) {
        const result = await documentRow(kind, size, tools);
        rows.push(result.row);
        milliseconds.push(result.milliseconds);
      }
      growth.push({
        name: `quote as ${kind}`,
        unit: 'lines',
        sizes: SIZES,
        milliseconds,
        exponent: exponentOf(SIZES, milliseconds),
      });
    }
    return { rows, growth };
  },
};
