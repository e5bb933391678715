import type { IncludedResource } from '../../../shared/catalogue.ts';
import { findItem } from '../catalogue/catalogue.ts';
import type { Line } from '../scenario/scenario.ts';
import type { LinePhase } from './line-phases.ts';

/** What resources in use can do together (domain §5, M-GROW-2, M-REC-1). */
export interface Fleet {
  /** Cloud rooms by their size in parties; sizes never add up. */
  readonly rooms: Readonly<Record<string, number>>;
  /** Concurrent ports, added up over all purchases. */
  readonly ports: number;
  /** Webinars by their size; one-time ones while they are activated. */
  readonly webinars: Readonly<Record<string, number>>;
  /** Access accounts by sku, because each serves its own devices. */
  readonly accounts: Readonly<Record<string, number>>;
  readonly livePorts: number;
  readonly roomConnectors: number;
  /** Recording space, added up over all purchases; the hours are those it holds at least. */
  readonly recordingGb: number;
  readonly recordingHours: number;
  /** Seats, channels and numbers of the contact centre by sku. */
  readonly contactCentre: Readonly<Record<string, number>>;
}

const ACCOUNT_PREFIX = 'meeting.account.';

/** Adds up what phases in use bring, each with what it includes for as long as it lasts itself. */
export function fleetOf(phases: readonly LinePhase[]): Fleet {
  const count = new FleetCount();
  for (const { line, resource, state, quantity } of phases) {
    if (state !== 'in-use') continue;
    if (resource !== undefined) count.add(resource.sku, resource.spec, quantity);
    else if (line.mode !== 'usage') {
      count.add(line.item.sku, line.spec, quantity);
      for (const included of lastingContents(line))
        count.add(included.sku, included.spec, included.quantity * quantity);
    }
  }
  return count.fleet();
}

/** What comes with a line for as long as the line lasts (the SmartRooms rows of domain §2). */
function lastingContents({ item, spec }: Line): readonly IncludedResource[] {
  const all = [...item.includes, ...(spec === undefined ? [] : (item.specIncludes[spec] ?? []))];
  return all.filter((included) => included.days === undefined);
}

class FleetCount {
  readonly #rooms = new Map<string, number>();
  readonly #webinars = new Map<string, number>();
  readonly #accounts = new Map<string, number>();
  readonly #contactCentre = new Map<string, number>();
  readonly #singles = new Map<string, number>();
  #recordingGb = 0;
  #recordingHours = 0;

  add(sku: string, spec: string | undefined, quantity: number): void {
    if (sku === 'meeting.room') increase(this.#rooms, spec ?? '', quantity);
    else if (sku === 'meeting.webinar') increase(this.#webinars, spec ?? '', quantity);
    else if (sku.startsWith(ACCOUNT_PREFIX)) increase(this.#accounts, sku, quantity);
    else if (sku.startsWith('cc.')) increase(this.#contactCentre, sku, quantity);
    else if (sku === 'meeting.recording') this.#addRecording(sku, spec ?? '', quantity);
    else increase(this.#singles, sku, quantity);
  }

  fleet(): Fleet {
    return {
      rooms: bySize(this.#rooms),
      ports: this.#singles.get('meeting.port') ?? 0,
      webinars: bySize(this.#webinars),
      accounts: byKey(this.#accounts),
      livePorts: this.#singles.get('meeting.live-port') ?? 0,
      roomConnectors: this.#singles.get('meeting.room-connector') ?? 0,
      recordingGb: this.#recordingGb,
      recordingHours: this.#recordingHours,
      contactCentre: byKey(this.#contactCentre),
    };
  }

  #addRecording(sku: string, spec: string, quantity: number): void {
    const item = findItem(sku);
    this.#recordingGb += (item?.specSizes?.[spec] ?? 0) * quantity;
    this.#recordingHours += (item?.recordingHours?.[spec] ?? 0) * quantity;
  }
}

function increase(counts: Map<string, number>, key: string, quantity: number): void {
  counts.set(key, (counts.get(key) ?? 0) + quantity);
}

/** Sizes are whole numbers as text, which an object keeps with the smallest first. */
function bySize(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries(counts);
}

function byKey(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
