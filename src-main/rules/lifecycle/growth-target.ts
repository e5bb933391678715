import type { Edition } from '../../../shared/catalogue.ts';
import type { Finding } from '../../../shared/finding.ts';
import { growthTargetSchema, type GrowthTargetFile } from '../../../shared/growth.ts';
import { accept, refuse, type Reply } from '../../../shared/reply.ts';
import type { Term } from '../calendar/term-months.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { finding } from '../findings/finding.ts';
import { shapeFindings } from '../findings/shape-findings.ts';
import { FieldReader } from '../scenario/field-reader.ts';

/** So many pieces of one resource that there shall be; recording space counts in GB. */
export interface Need {
  readonly sku: string;
  readonly spec: string | undefined;
  readonly count: number;
  /** Path of the number in the target file. */
  readonly place: string;
}

/** A target file that has been read. */
export interface GrowthTarget {
  readonly edition: Edition | undefined;
  readonly needs: readonly Need[];
  readonly term: Term;
}

const ACCOUNT_PREFIX = 'meeting.account.';

/** Reads a parsed target file, with every finding at once; a need of zero is none. */
export function readGrowthTarget(input: unknown): Reply<GrowthTarget> {
  const parsed = growthTargetSchema.safeParse(input);
  if (!parsed.success) return refuse(shapeFindings(parsed.error, { input, place: '' }));
  const reader = new FieldReader();
  const term = reader.term(parsed.data.term, 'term');
  const needs = needsOf(parsed.data.need).filter((need) => need.count !== 0);
  for (const need of needs) reader.positive(need.count, need.place);
  const findings = [...reader.findings, ...needs.flatMap(accountFindings)];
  if (term === undefined || findings.length > 0) return refuse(findings);
  return accept({ edition: parsed.data.edition, needs, term });
}

/** Accounts come before rooms, because some bring a room with them. */
function needsOf(need: GrowthTargetFile['need']): Need[] {
  const sized = (field: 'rooms' | 'webinars', sku: string): Need[] =>
    Object.entries(need[field] ?? {}).map(([spec, count]) => ({ sku, spec, count, place: `need.${field}.${spec}` }));
  const single = (field: 'ports' | 'livePorts' | 'roomConnectors' | 'recordingGb', sku: string): Need[] => {
    const count = need[field];
    return count === undefined ? [] : [{ sku, spec: undefined, count, place: `need.${field}` }];
  };
  const accounts = Object.entries(need.accounts ?? {}).map(([key, count]): Need => {
    const [sku = key, spec] = key.split(' ');
    return { sku, spec, count, place: `need.accounts.${key}` };
  });
  return [
    ...accounts,
    ...sized('rooms', 'meeting.room'),
    ...sized('webinars', 'meeting.webinar'),
    ...single('ports', 'meeting.port'),
    ...single('livePorts', 'meeting.live-port'),
    ...single('roomConnectors', 'meeting.room-connector'),
    ...single('recordingGb', 'meeting.recording'),
  ];
}

function accountFindings({ sku, place }: Need): Finding[] {
  const accounts = catalogue.items.map((item) => item.sku).filter((each) => each.startsWith(ACCOUNT_PREFIX));
  if (!place.startsWith('need.accounts.') || accounts.includes(sku)) return [];
  const at = { place, value: sku, allowed: accounts };
  return [finding('value-not-allowed', at, { place, value: sku, allowed: accounts.join(', ') })];
}
