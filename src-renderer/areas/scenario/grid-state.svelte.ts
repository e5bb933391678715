import { tick, untrack } from 'svelte';

import type { ScenarioFile } from '../../../shared/scenario.ts';
import { editCell } from './cell-edit.ts';
import { type LineView, productName, rawCell } from './cell-print.ts';
import { chosen, type Column, columnLabel, computed } from './columns.ts';
import { duplicateLine, moveLine, removeLine } from './line-order.ts';
import { pasteBlock } from './paste-block.ts';
import type { ScenarioState } from './scenario-state.svelte.ts';

/** A cell that is being typed into. */
interface Editing {
  readonly text: string;
  /** Groups the letters of one cell into one step of the history. */
  readonly key: string;
}

/** The cursor of the grid: which cell, which block, what is being typed. */
export class GridState {
  readonly scenario: ScenarioState;
  row = $state<string | undefined>();
  column = $state<Column>('product');
  /** The other corner of the marked block; the cursor itself where nothing is marked. */
  anchor = $state.raw<{ readonly row: number; readonly column: number } | undefined>();
  editing = $state.raw<Editing | undefined>();
  shown = $state.raw<readonly Column[]>([]);
  /** Id of the line that a dragged one would come to if it were let go now. */
  target = $state<string | undefined>();
  readonly lines: readonly LineView[] = $derived.by(() => this.scenario.sections.flatMap((section) => section.lines));
  readonly rowIndex = $derived(this.lines.findIndex((view) => view.line.id === this.row));
  readonly columnIndex = $derived(this.shown.indexOf(this.column));
  #edits = 0;

  constructor(scenario: ScenarioState) {
    this.scenario = scenario;
  }

  /** The line under the cursor. */
  get view(): LineView | undefined {
    return this.lines[this.rowIndex];
  }

  /** Shows these columns; nothing is drawn anew where they are the same as before. */
  show(columns: readonly Column[]): void {
    if (columns.join() !== untrack(() => this.shown.join())) this.shown = columns;
  }

  /** Puts the cursor on a cell and shows why its numbers are what they are. */
  select(row: string, column: Column, extend = false): void {
    this.commit();
    if (!extend) this.anchor = undefined;
    else this.anchor ??= { row: this.rowIndex, column: this.columnIndex };
    this.row = row;
    this.column = column;
    this.scenario.focused = row;
  }

  /** Moves the cursor by rows and columns and takes the focus along; false at the edge. */
  move(rows: number, columnsOn: number, extend = false): boolean {
    const view = this.lines[Math.max(0, this.rowIndex) + rows];
    const column = this.shown[this.columnIndex + columnsOn];
    if (view === undefined || column === undefined) return false;
    this.select(view.line.id, column, extend);
    void this.focus();
    return true;
  }

  /** Moves to the next or previous cell, over the end of a row; false at the end of the grid. */
  step(forward: boolean): boolean {
    const by = forward ? 1 : -1;
    if (this.move(0, by)) return true;
    const view = this.lines[this.rowIndex + by];
    const column = forward ? this.shown[0] : this.shown.at(-1);
    if (view === undefined || column === undefined) return false;
    this.select(view.line.id, column);
    void this.focus();
    return true;
  }

  /** Gives the focus to the cell under the cursor, once it is drawn. */
  async focus(): Promise<void> {
    await tick();
    const cell = document.getElementById(`cell-${this.row ?? ''}-${this.column}`);
    cell?.focus();
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The columns of a row that lie in the marked block, counted from the first that is shown. */
  markedIn(row: number): { readonly first: number; readonly last: number } | undefined {
    const { anchor } = this;
    if (anchor === undefined) return undefined;
    if (row < Math.min(anchor.row, this.rowIndex) || row > Math.max(anchor.row, this.rowIndex)) return undefined;
    return { first: Math.min(anchor.column, this.columnIndex), last: Math.max(anchor.column, this.columnIndex) };
  }

  /** Starts typing into the cell under the cursor; without a text, what stands there is edited. */
  begin(text?: string): void {
    const { view } = this;
    if (view === undefined || computed.has(this.column) || this.column === 'product') return;
    this.#edits += 1;
    const { document: scenario, session } = this.scenario;
    const kept = rawCell(view, this.column, scenario, session.words);
    this.editing = { text: chosen.has(this.column) ? kept : (text ?? kept), key: `cell-${String(this.#edits)}` };
    if (text !== undefined && text !== '' && !chosen.has(this.column)) this.type(text);
  }

  /** Takes the text as it is typed: what can be read moves the price at once, the rest waits. */
  type(text: string): void {
    const { editing, view } = this;
    if (editing === undefined || view === undefined) return;
    this.editing = { ...editing, text };
    const next = this.#edited(view, this.column, text);
    if (next !== undefined) this.scenario.edit(next, editing.key);
  }

  /** Enters what was typed; a text that means nothing is refused aloud and the value stays. */
  commit(): void {
    const { editing, view } = this;
    if (editing === undefined || view === undefined) return;
    this.editing = undefined;
    const { words, notices } = this.scenario.session;
    if (this.#edited(view, this.column, editing.text) !== undefined) return;
    this.scenario.abandon(editing.key);
    const column = words.t(columnLabel(this.column));
    notices.add({ text: words.t('scenario.rejected', { text: editing.text, column }), tone: 'problem' });
  }

  /** Leaves the cell as it was before typing. */
  cancel(): void {
    const { editing } = this;
    if (editing === undefined) return;
    this.editing = undefined;
    this.scenario.abandon(editing.key);
    void this.focus();
  }

  /** Empties the marked cells that may be empty. */
  clear(): void {
    let next = this.scenario.document;
    for (const { view, column } of this.#marked().flat()) {
      const emptied = ['discount', 'note', 'price'].includes(column) ? this.#edited(view, column, '', next) : undefined;
      next = emptied ?? next;
    }
    this.scenario.edit(next);
  }

  /** The marked block as tab-separated text, as spreadsheets exchange it. */
  copy(): string {
    const { document: scenario, session } = this.scenario;
    const cellText = (view: LineView, column: Column): string => rawCell(view, column, scenario, session.words);
    return this.#marked()
      .map((row) => row.map(({ view, column }) => cellText(view, column)).join('\t'))
      .join('\n');
  }

  /** Puts a block of tab-separated text into the cells from the cursor on; rows beyond the end become new lines. */
  paste(text: string): void {
    const { session, document: scenario } = this.scenario;
    const result = pasteBlock(text, {
      scenario,
      lines: this.lines,
      offers: this.scenario.offers,
      row: Math.max(0, this.rowIndex),
      columns: this.shown.slice(Math.max(0, this.columnIndex)),
      today: session.info?.today ?? '',
    });
    this.scenario.edit(result.scenario);
    const { pasted: count, rejected } = result;
    const said = rejected === 0 ? 'scenario.pasted' : 'scenario.pasted-rejected';
    session.notices.add({
      text: session.words.t(said, { count, rejected }),
      tone: rejected === 0 ? 'done' : 'problem',
    });
  }

  /** Removes the line under the cursor; the cursor goes to its neighbour. */
  remove(id = this.row): void {
    const at = this.lines.findIndex((view) => view.line.id === id);
    const view = this.lines[at];
    if (view === undefined) return;
    const { words, notices } = this.scenario.session;
    const neighbour = this.lines[at + 1] ?? this.lines[at - 1];
    this.scenario.edit(removeLine(this.scenario.document, view.line.id));
    if (neighbour !== undefined) this.select(neighbour.line.id, this.column);
    void this.focus();
    notices.add({
      text: words.t('scenario.removed-line', { name: productName(view, words) }),
      tone: 'done',
      action: {
        label: words.t('common.undo'),
        run: () => {
          this.scenario.undo();
        },
      },
    });
  }

  /** Copies the line under the cursor to the place below it. */
  duplicate(): void {
    const copied = this.row === undefined ? undefined : duplicateLine(this.scenario.document, this.row);
    if (copied === undefined) return;
    this.scenario.edit(copied.scenario);
    this.select(copied.id, this.column);
    void this.focus();
  }

  /** Moves the line under the cursor up or down inside its section. */
  shift(by: -1 | 1): void {
    const section = this.scenario.sections.find(({ lines }) => lines.some(({ line }) => line.id === this.row));
    const at = section?.lines.findIndex(({ line }) => line.id === this.row) ?? -1;
    const target = section?.lines[at + by];
    if (this.row === undefined || target === undefined) return;
    this.scenario.edit(moveLine(this.scenario.document, this.row, target.line.id));
    void this.focus();
  }

  #edited(view: LineView, column: Column, text: string, scenario = this.scenario.document): ScenarioFile | undefined {
    return editCell(scenario, view, column, text, this.scenario.session.info?.today ?? '');
  }

  #marked(): { readonly view: LineView; readonly column: Column }[][] {
    const from = this.anchor ?? { row: this.rowIndex, column: this.columnIndex };
    const rows = this.lines.slice(Math.min(from.row, this.rowIndex), Math.max(from.row, this.rowIndex) + 1);
    const first = Math.min(from.column, this.columnIndex);
    const marked = this.shown.slice(first, Math.max(from.column, this.columnIndex) + 1);
    return rows.map((view) => marked.map((column) => ({ view, column })));
  }
}
