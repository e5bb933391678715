import { describe, expect, test } from 'vitest';

import { generateMeetings } from '../../src-main/demand/generate-meetings.ts';
import { readMeetings } from '../../src-main/demand/read-meetings.ts';
import { formatInstant } from '../../src-main/rules/calendar/instant.ts';
import { partiesOf } from '../../src-main/rules/capacity/meeting.ts';
import type { MeetingProfile } from '../../shared/meeting.ts';

const profile: MeetingProfile = {
  format: 'seatwise.profile/1',
  people: 300,
  meetingsPerPersonWeek: 6,
  sizes: [
    { least: 2, most: 10, weight: 8 },
    { least: 11, most: 60, weight: 2 },
  ],
  hours: { from: 9, to: 18 },
  terminalShare: 0.3,
  from: '2026-01-05',
  weeks: 4,
  seed: 1,
};

describe('meetings from a profile', () => {
  const reply = generateMeetings(profile);
  const meetings = reply.ok ? reply.value.meetings : [];

  test('are as many as the people’s meetings divided by the parties of one', () => {
    expect(meetings).toHaveLength(Math.floor((300 * 6 * 4) / (0.8 * 6 + 0.2 * 35.5) + 0.5));
  });

  test('lie on working days inside the hours, on quarters, and are as large as the profile says', () => {
    for (const meeting of meetings) {
      const start = formatInstant(meeting.start);
      expect(start.slice(11, 16) >= '09:00' && start.slice(11, 16) < '18:00').toBe(true);
      expect(new Date(start.slice(0, 10)).getUTCDay() % 6).not.toBe(0);
      expect(meeting.start % 900).toBe(0);
      expect(meeting.end).toBeGreaterThan(meeting.start);
      expect(partiesOf(meeting)).toBeGreaterThanOrEqual(2);
      expect(partiesOf(meeting)).toBeLessThanOrEqual(60);
    }
    const withTerminal = meetings.filter((meeting) => meeting.terminals > 0).length / meetings.length;
    expect(Math.abs(withTerminal - 0.3)).toBeLessThan(0.08);
  });

  test('are the same for the same seed, others for another, and say what they are', () => {
    expect(generateMeetings(profile)).toEqual(reply);
    expect(generateMeetings({ ...profile, seed: 2 })).not.toEqual(reply);
    expect(reply.ok && reply.value.findings.map((each) => each.code)).toEqual(['fleet-profile-generated']);
  });

  test('come from a file too', async () => {
    const file = await readMeetings(new TextEncoder().encode(JSON.stringify(profile)));
    expect(file.ok && file.value).toMatchObject({ format: 'profile', meetings });
    const unknown = await readMeetings(new TextEncoder().encode('{"format":"seatwise.profile/2"}'));
    expect(unknown.ok).toBe(false);
  });

  test('are refused where the profile contradicts itself', () => {
    expect(generateMeetings({ ...profile, hours: { from: 18, to: 9 } }).ok).toBe(false);
    expect(generateMeetings({ ...profile, sizes: [{ least: 9, most: 2, weight: 1 }] }).ok).toBe(false);
  });
});
