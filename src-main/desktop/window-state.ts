import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

/** Where a window stands, in screen pixels. */
const stateSchema = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(640).max(20_000),
  height: z.int().min(480).max(20_000),
  maximized: z.boolean(),
});

/** Where a window stands; without a place it opens in the middle of the screen. */
export interface WindowState {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** A screen's usable part, in screen pixels. */
export interface WorkArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const FILE = 'window.json';
const first: WindowState = { width: 1440, height: 900, maximized: false };

/** Where the window stood last, if that is still on a screen; else in the middle of the first. */
export function readWindowState(folder: string, areas: readonly WorkArea[]): WindowState {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(path.join(folder, FILE), 'utf8')));
    const { x, y, width, height, maximized } = state;
    const place = x !== undefined && y !== undefined && areas.some((area) => holds(area, x, y)) ? { x, y } : {};
    return { ...place, width, height, maximized };
  } catch {
    return first;
  }
}

/** Keeps where the window stands. Losing it is no loss worth a message. */
export function writeWindowState(folder: string, state: WindowState): void {
  try {
    writeFileSync(path.join(folder, FILE), JSON.stringify(state));
  } catch {
    // A full disk is told where something of value is saved.
  }
}

function holds(area: WorkArea, x: number, y: number): boolean {
  return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
}
