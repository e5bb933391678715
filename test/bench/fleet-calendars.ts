import type { MeetingProfile } from '../../shared/meeting.ts';

/** A year of an office, by the number of its meetings; seeded. */
export function officeYear(meetings: number, seed: number): MeetingProfile {
  const sizes = [
    { least: 2, most: 4, weight: 40 },
    { least: 5, most: 10, weight: 32 },
    { least: 11, most: 30, weight: 18 },
    { least: 31, most: 80, weight: 7 },
    { least: 81, most: 180, weight: 2.5 },
    { least: 181, most: 290, weight: 0.5 },
  ];
  const weight = sizes.reduce((sum, size) => sum + size.weight, 0);
  const mean = sizes.reduce((sum, size) => sum + (size.weight * (size.least + size.most)) / 2, 0) / weight;
  const weeks = 52;
  const people = 1_000;
  return {
    format: 'seatwise.profile/1',
    people,
    meetingsPerPersonWeek: (meetings * mean) / (people * weeks),
    sizes,
    hours: { from: 9, to: 18 },
    terminalShare: 0.3,
    from: '2026-01-05',
    weeks,
    seed,
  };
}
