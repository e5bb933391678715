import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { erlangB, queueFigures, type QueueFigures } from '../../src-main/planning/erlang.ts';
import { fewestChannels } from '../../src-main/planning/ivr-channels.ts';
import { minuteUplift } from '../../src-main/planning/minute-uplift.ts';

const law = { seed: 20_261_122, numRuns: 500 };

function queue(load: number, agents: number, handling = 180, target = 20): QueueFigures {
  return queueFigures(load, agents, erlangB(load, agents), { handling, target });
}

const Oracle = Decimal.clone({ precision: 60 });

/** Erlang B by its definition, (A^n ÷ n!) ÷ Σ A^k ÷ k!, with sixty digits. */
function definedB(load: number, servers: number): Decimal {
  let term = new Oracle(1);
  let sum = new Oracle(1);
  for (let k = 1; k <= servers; k += 1) {
    term = term.times(load).div(k);
    sum = sum.plus(term);
  }
  return term.div(sum);
}

/** Erlang C from that: B·n ÷ (n − A(1 − B)). */
function definedC(load: number, agents: number): Decimal {
  const b = definedB(load, agents);
  return b.times(agents).div(new Oracle(agents).minus(new Oracle(1).minus(b).times(load)));
}

describe('Erlang C', () => {
  it('gives the figures of two independent sources for 10 Erlang and 14 agents', () => {
    const { waitProbability, serviceLevel, occupancy, averageWait } = queue(10, 14);
    expect(waitProbability).toBeCloseTo(0.1741319335950498, 14);
    expect(serviceLevel).toBeCloseTo(0.8883500191794669, 14);
    expect(occupancy).toBe(0.7142857142857143);
    expect(averageWait).toBeCloseTo(7.835937011777, 11);
  });

  it('gives the figures of two independent sources for 10 Erlang and 11 agents', () => {
    const { waitProbability, serviceLevel } = queue(10, 11);
    expect(waitProbability).toBeCloseTo(0.6821182, 7);
    expect(serviceLevel).toBeCloseTo(0.3896138, 7);
  });

  it.each([
    [0.001, 1],
    [0.5, 1],
    [0.999, 1],
    [3.7, 5],
    [10, 11],
    [99.5, 100],
    [250, 260],
    [999.9, 1_000],
  ])('agrees with its definition to twelve digits at %d Erlang and %d agents', (load, agents) => {
    const wanted = definedC(load, agents);
    const { waitProbability } = queue(load, agents);
    expect(new Oracle(waitProbability).div(wanted).minus(1).abs().toNumber()).toBeLessThan(1e-12);
  });

  it('stays between 0 and 1 with ten thousand agents', () => {
    const { waitProbability, serviceLevel } = queue(9_900, 10_000);
    expect(waitProbability).toBeGreaterThan(0);
    expect(waitProbability).toBeLessThan(1);
    expect(serviceLevel).toBeGreaterThan(0);
    expect(serviceLevel).toBeLessThanOrEqual(1);
  });

  it.each([
    [10, 10],
    [10, 9],
    [0.5, 0],
  ])('has no figures for %d Erlang and %d agents, least of all a negative wait', (load, agents) => {
    expect(() => queue(load, agents)).toThrow(RangeError);
  });

  it('lets nobody wait where nobody calls', () => {
    expect(queue(0, 1)).toEqual({ waitProbability: 0, serviceLevel: 1, occupancy: 0, averageWait: 0 });
  });

  it('waits less and answers more with each agent more, and the other way round with more load', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 200, noNaN: true }), fc.integer({ min: 1, max: 60 }), (load, spare) => {
        const agents = Math.floor(load) + spare;
        const now = queue(load, agents);
        const more = queue(load, agents + 1);
        const quieter = queue(load * 0.9, agents);
        expect(more.averageWait).toBeLessThan(now.averageWait);
        expect(more.serviceLevel).toBeGreaterThanOrEqual(now.serviceLevel);
        expect(more.occupancy).toBeLessThan(now.occupancy);
        expect(quieter.averageWait).toBeLessThan(now.averageWait);
        expect(now.averageWait).toBeGreaterThan(0);
        expect(now.waitProbability).toBeLessThanOrEqual(1);
        expect(now.serviceLevel).toBeGreaterThanOrEqual(0);
      }),
      law,
    );
  });
});

describe('Erlang B', () => {
  it.each([
    [1, 1],
    [5, 11],
    [20, 30],
    [200, 220],
    [999, 1_000],
  ])('agrees with its definition to twelve digits at %d Erlang and %d channels', (load, channels) => {
    const wanted = definedB(load, channels);
    expect(new Oracle(erlangB(load, channels)).div(wanted).minus(1).abs().toNumber()).toBeLessThan(1e-12);
  });

  // The rows of the traffic tables for 1 %: the most Erlang that so many channels carry.
  it.each([
    [4.46, 10],
    [5.15, 11],
    [10.4, 18],
    [20.3, 30],
    [84, 100],
  ])('finds that %d Erlang want %d channels for a blocking of a hundredth', (load, channels) => {
    const found = fewestChannels(load, 0.01);
    expect(found.channels).toBe(channels);
    expect(found.blocking).toBeLessThanOrEqual(0.01);
    expect(erlangB(load, channels - 1)).toBeGreaterThan(0.01);
  });

  it('is never over the blocking that is asked for, and one channel less is', () => {
    const load = fc.double({ min: 0.01, max: 500, noNaN: true });
    const most = fc.double({ min: 0.0001, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(load, most, (erlangs, share) => {
        const { channels, blocking } = fewestChannels(erlangs, share);
        expect(blocking).toBe(erlangB(erlangs, channels));
        expect(blocking).toBeLessThanOrEqual(share);
        expect(erlangB(erlangs, channels - 1)).toBeGreaterThan(share);
      }),
      { ...law, numRuns: 2_000 },
    );
  });

  it('wants no channel where nobody calls', () => {
    expect(fewestChannels(0, 0.01)).toEqual({ channels: 0, blocking: 0 });
  });
});

describe('minutes billed by started minutes', () => {
  it('are 17.6 % more than what is talked at a mean of three minutes', () => {
    expect(minuteUplift(180).uplift).toBeCloseTo(0.1759088, 7);
    expect(minuteUplift(180).billedPerCall).toBeCloseTo(3.5277265, 7);
  });

  it.each([10, 60, 90, 180, 600])('are the sum over all started minutes at a mean of %d seconds', (mean) => {
    let sum = 0;
    for (let minute = 0; minute < 2_000; minute += 1) sum += Math.exp((-minute * 60) / mean);
    expect(minuteUplift(mean).billedPerCall).toBeCloseTo(sum, 10);
  });

  it('are what a million calls of a fixed seed are billed, to half a percent', () => {
    let state = 12_345;
    let billed = 0;
    const calls = 1_000_000;
    for (let call = 0; call < calls; call += 1) {
      state = (state * 48_271) % 2_147_483_647;
      billed += Math.ceil(-3 * Math.log(state / 2_147_483_647));
    }
    expect(billed / calls / minuteUplift(180).billedPerCall).toBeCloseTo(1, 2);
  });

  it('come to a whole minute for the shortest calls, and to half a minute more for long ones', () => {
    expect(minuteUplift(1).billedPerCall).toBeCloseTo(1, 10);
    expect(minuteUplift(60_000).billedPerCall).toBeCloseTo(1_000.5, 3);
  });
});
