import type { PriceBook } from '../../shared/price-book.ts';
import type { Reply } from '../../shared/reply.ts';
import type { HardwareSizing, RecordingSizing, SeatSizing, SeatTexts } from '../../shared/sizing.ts';
import { sizeSeats } from '../planning/agent-seats.ts';
import { sizeHardware } from '../planning/hardware.ts';
import { readProfile } from '../planning/read-profile.ts';
import { type RecordingRequest, sizeRecording } from '../planning/recording.ts';

/** The recording space for so many hours; without books by size alone. */
export function recordingSizing(request: RecordingRequest, books: readonly PriceBook[]): Reply<RecordingSizing> {
  return sizeRecording(request, books);
}

/** Agents, positions and what goes with them for a volume of calls. */
export function seatSizing(texts: SeatTexts, books: readonly PriceBook[]): Reply<SeatSizing> {
  return sizeSeats(texts, books);
}

/** The calls of a day's half-hours from a file's content. */
export function seatProfile(bytes: Uint8Array): Reply<string[]> {
  return readProfile(bytes);
}

/** Bundles, accounts, accessories and cost of ownership for a room list's content. */
export function hardwareSizing(rooms: unknown, books: readonly PriceBook[]): Reply<HardwareSizing> {
  return sizeHardware(rooms, books);
}
