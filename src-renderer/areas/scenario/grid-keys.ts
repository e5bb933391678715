import { chosen } from './columns.ts';
import type { GridState } from './grid-state.svelte.ts';

type Action = (grid: GridState, event: KeyboardEvent) => boolean;

const done =
  (act: (grid: GridState) => void): Action =>
  (grid) => {
    act(grid);
    return true;
  };

/** Keys of the grid while no cell is being typed into. */
const moving: Readonly<Record<string, Action>> = {
  ArrowUp: (grid, event) => {
    if (event.altKey) grid.shift(-1);
    else grid.move(-1, 0, event.shiftKey);
    return true;
  },
  ArrowDown: (grid, event) => {
    if (event.altKey) grid.shift(1);
    else grid.move(1, 0, event.shiftKey);
    return true;
  },
  ArrowLeft: (grid, event) => {
    grid.move(0, -1, event.shiftKey);
    return true;
  },
  ArrowRight: (grid, event) => {
    grid.move(0, 1, event.shiftKey);
    return true;
  },
  Home: (grid, event) => {
    grid.move(event.ctrlKey ? -grid.rowIndex : 0, -grid.columnIndex, event.shiftKey);
    return true;
  },
  End: (grid, event) => {
    const rows = event.ctrlKey ? grid.lines.length - 1 - grid.rowIndex : 0;
    grid.move(rows, grid.shown.length - 1 - grid.columnIndex, event.shiftKey);
    return true;
  },
  Tab: (grid, event) => grid.step(!event.shiftKey),
  Enter: (grid, event) => {
    // With Alt it opens the details of the line, which are not the grid's.
    if (event.altKey) return false;
    grid.begin();
    return true;
  },
  F2: done((grid) => {
    grid.begin();
  }),
  Delete: (grid, event) => {
    if (event.shiftKey) grid.remove();
    else grid.clear();
    return true;
  },
  Backspace: done((grid) => {
    grid.clear();
  }),
};

/** Keys while a cell is being typed into. */
const typing: Readonly<Record<string, Action>> = {
  Escape: done((grid) => {
    grid.cancel();
  }),
  Enter: (grid, event) => {
    grid.commit();
    if (!grid.move(event.shiftKey ? -1 : 1, 0)) void grid.focus();
    return true;
  },
  Tab: (grid, event) => {
    grid.commit();
    if (!grid.step(!event.shiftKey)) void grid.focus();
    return true;
  },
  ArrowDown: (grid) =>
    chosen.has(grid.column) ? false : typing['Enter']?.(grid, new KeyboardEvent('keydown')) === true,
};

/**
 * Answers a key as a spreadsheet does.
 * @param openPalette told the first letter of a product that is typed over another one
 * @returns whether the key was used up
 */
export function answerKey(grid: GridState, event: KeyboardEvent, openPalette: (query: string) => void): boolean {
  if (grid.editing !== undefined) {
    // While an input method composes, Enter and the arrows are its own.
    return event.isComposing ? false : (typing[event.key]?.(grid, event) ?? false);
  }
  const known = moving[event.key];
  if (known !== undefined) return known(grid, event);
  if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) {
    grid.duplicate();
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Process') {
    // An input method has begun: the cell must be an input before the first letter is composed.
    grid.begin('');
    return false;
  }
  if (event.key.length !== 1 || event.key === ' ' || event.key === '?') return false;
  if (grid.column === 'product') openPalette(event.key);
  else grid.begin(event.key);
  return true;
}
