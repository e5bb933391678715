import { describe, expect, test } from 'vitest';

import { meetingProfileSchema } from '../../shared/meeting.ts';
import { roomListSchema } from '../../shared/sizing.ts';
import {
  type ProfileForm,
  profileBounds,
  readProfileForm,
  usualProfile,
} from '../../src-renderer/areas/sizing/profile-form.ts';
import { type RoomRow, roomsOf, rowOfPlace } from '../../src-renderer/areas/sizing/room-rows.ts';

const usual = usualProfile('2026-11-23');

describe('the form of a profile', () => {
  test('is a profile that the format takes, from the start', () => {
    const reading = readProfileForm(usual);
    expect(reading.ok && meetingProfileSchema.safeParse(reading.profile).success).toBe(true);
    expect(reading.ok && reading.profile.terminalShare).toBe(0.2);
  });

  const wrong: { change: Partial<ProfileForm>; places: string[] }[] = [
    { change: { people: '' }, places: ['people'] },
    { change: { people: '1.5' }, places: ['people'] },
    { change: { people: '-3', weeks: '58' }, places: ['people', 'weeks'] },
    { change: { hourFrom: '18', hourTo: '9' }, places: ['hourTo'] },
    { change: { from: '23.11.2026' }, places: ['from'] },
    { change: { terminals: '101' }, places: ['terminals'] },
    { change: { sizes: [{ least: '10', most: '5', weight: '1' }] }, places: ['sizes[0].most'] },
    { change: { sizes: [{ least: 'x', most: '5', weight: '0' }] }, places: ['sizes[0].least', 'sizes[0].weight'] },
  ];
  test.for(wrong)('with $change the fields $places are named at once', ({ change, places }) => {
    expect(readProfileForm({ ...usual, ...change })).toEqual({ ok: false, places });
  });

  test.for(['people', 'meetings', 'weeks', 'seed'] as const)(
    'takes the bounds of “%s” and the format takes them too',
    (name) => {
      for (const bound of [profileBounds[name].least, profileBounds[name].most]) {
        const reading = readProfileForm({ ...usual, [name]: String(bound) });
        expect(reading.ok && meetingProfileSchema.safeParse(reading.profile).success).toBe(true);
      }
    },
  );
});

describe('the rooms of a list', () => {
  const row: RoomRow = {
    ...{ key: 1, id: '大会议室', count: '2', by: 'depth', size: '5.2', series: '', mount: 'wall' },
    ...{ devices: [], accessories: [], cloudRoom: '' },
  };
  const listOf = (rows: readonly RoomRow[]): unknown => ({
    format: 'seatwise.rooms/1',
    name: 'x',
    edition: 'flagship',
    horizon: { from: '2026-11-22T00:00:00+08:00', to: '2029-11-22T00:00:00+08:00' },
    rooms: roomsOf(rows),
  });

  test('what is left empty is left out, so that the usual choice applies', () => {
    expect(roomsOf([row])).toEqual([{ id: '大会议室', count: 2, depth: 5.2, mount: 'wall' }]);
    expect(roomListSchema.safeParse(listOf([row])).success).toBe(true);
  });

  test('devices without a size stay, and a wished screen is a name and no number', () => {
    const devices = [{ device: 'TE40', count: '1' }];
    expect(roomsOf([{ ...row, size: '', devices }])).toEqual([
      { id: '大会议室', count: 2, mount: 'wall', devices: [{ device: 'TE40', count: 1 }] },
    ]);
    expect(roomsOf([{ ...row, by: 'screen', size: '86' }])).toMatchObject([{ screen: '86' }]);
  });

  test('what is no number goes as it was typed and is refused with its place', () => {
    const parsed = roomListSchema.safeParse(listOf([row, { ...row, count: 'viele' }]));
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['rooms.1.count']);
  });

  test('a finding is shown at its row', () => {
    expect(rowOfPlace('rooms[12].devices[0].device')).toBe(12);
    expect(rowOfPlace('horizon.to')).toBeUndefined();
    expect(rowOfPlace(undefined)).toBeUndefined();
  });
});
