import { type CalendarComponent, propertiesOf, propertyOf } from './calendar-component.ts';

/** Who comes to an event: people, and rooms or resources, which are terminals (contract, Meetings). */
export interface Attendance {
  readonly participants: number;
  readonly terminals: number;
  readonly host?: string | undefined;
}

/**
 * Counts attendees: rooms and resources as terminals, all others and the organizer as participants. Who declined
 * is not counted, and who is named twice counts once.
 */
export function readAttendance(component: CalendarComponent): Attendance {
  const kinds = new Map<string, 'terminal' | 'participant' | 'declined'>();
  propertiesOf(component, 'attendee').forEach(({ parameters, values }, index) => {
    const kind = parameters['cutype']?.toUpperCase();
    const declined = parameters['partstat']?.toUpperCase() === 'DECLINED';
    const address = addressOf(values[0]) ?? `attendee ${String(index)}`;
    kinds.set(address, declined ? 'declined' : kind === 'ROOM' || kind === 'RESOURCE' ? 'terminal' : 'participant');
  });
  const organizer = propertyOf(component, 'organizer');
  const host = organizer && addressOf(organizer.values[0]);
  if (organizer !== undefined && !kinds.has(host ?? '')) kinds.set(host ?? 'organizer', 'participant');
  const all = [...kinds.values()];
  return {
    participants: all.filter((kind) => kind === 'participant').length,
    terminals: all.filter((kind) => kind === 'terminal').length,
    host,
  };
}

function addressOf(value: string | undefined): string | undefined {
  const address = value
    ?.trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
  return address === '' ? undefined : address;
}
