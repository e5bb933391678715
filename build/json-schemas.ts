import { z } from 'zod';

import { capacitySchema } from '../shared/capacity.ts';
import { comparisonSchema } from '../shared/comparison.ts';
import { findingsReportSchema } from '../shared/finding.ts';
import { growthPlanSchema, growthTargetSchema } from '../shared/growth.ts';
import { meetingProfileSchema } from '../shared/meeting.ts';
import { planSchema } from '../shared/plan.ts';
import { priceBookSchema } from '../shared/price-book.ts';
import { priceCheckSchema } from '../shared/price-check.ts';
import { priceDiffSchema } from '../shared/price-diff.ts';
import { quoteSchema } from '../shared/quote.ts';
import { scenarioSchema } from '../shared/scenario.ts';
import { seatwiseFileSchema } from '../shared/seatwise-file.ts';
import { hardwareSizingSchema, recordingSizingSchema, roomListSchema, seatSizingSchema } from '../shared/sizing.ts';
import { timelineSchema } from '../shared/timeline.ts';
import { doctorReportSchema } from '../shared/trust.ts';

/** The public formats by the name of their schema file. */
const formats = {
  scenario: scenarioSchema,
  prices: priceBookSchema,
  'price-check': priceCheckSchema,
  'price-diff': priceDiffSchema,
  quote: quoteSchema,
  timeline: timelineSchema,
  comparison: comparisonSchema,
  'growth-target': growthTargetSchema,
  growth: growthPlanSchema,
  findings: findingsReportSchema,
  library: seatwiseFileSchema,
  rooms: roomListSchema,
  'size-recording': recordingSizingSchema,
  'size-seats': seatSizingSchema,
  'size-hardware': hardwareSizingSchema,
  plan: planSchema,
  capacity: capacitySchema,
  profile: meetingProfileSchema,
  doctor: doctorReportSchema,
};

/**
 * The public formats as JSON Schema, made from the schemas that the program itself checks with:
 * file name under `resources/schemas` to its text. They describe what may be written in a file, so
 * an amount given as an integer is admitted although the program goes on with text.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(formats).map(([name, format]) => {
      const schema = { title: `seatwise.${name}/1`, ...z.toJSONSchema(format, { io: 'input' }) };
      return [`${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`];
    }),
  );
}
