import { Buffer } from 'node:buffer';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

import { z } from 'zod';

/**
 * Content of scenarios is kept packed: a library then takes about as much room as its scenarios alone, although each
 * newest save is kept twice. Hashes are taken over the text itself, so how it is packed proves and changes nothing.
 */

/** First byte of a packed text: deflated with the dictionary below. Another way of packing gets another number. */
const DEFLATED = 1;

/** Largest text that is unpacked, in bytes: more than any request can bring in, less than would hurt. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * What scenarios are full of, so that a short one packs well too: the rarer first, because what is nearer to the end is
 * named in fewer bits. Never changed: what was packed with it could no longer be read.
 */
const dictionary = Buffer.from(
  [
    '"sizings":[{"kind":"recording","made":"2026-","asked":[{"label":{"zh":"","en":""},"value":{"zh":"","en":""}}],',
    '"found":[],"statement":{"zh":"","en":""},"rules":[],"lines":[{"id":"","quantity":0}],"fleet":{"per":"year","heat":[[',
    '"document":{"number":"QT-2026","validUntil":"2026-","project":"","supplier":{"name":"","contact":"","phone":"",',
    '"email":"","address":"","taxId":""},"leaveOut":["cashFlow","basis","notes","rules","seals"],"columns":["unitPrice",',
    '"terms":[{"id":"payment","title":"","text":""}],"paymentPlan":[{"when":"","due":"2026-","percent":"30"}],',
    '"customerCopy":false,"language":"zh"},"options":{"rounding":"half-up","callRounding":"per-call","numberRent":"daily",',
    '"alignRule":"months-first","deriveYearFromMonth":true,"roomPerHost":true,"taxRates":{"service":"0.06","hardware":"0.13"}},',
    '"account":{"balance":"100000.00","topUps":[{"at":"2026-","amount":"10000.00"}]},',
    '"outsideTotal":"optional","section":"","taxRate":"0.06","discount":{"kind":"partner","amount":"1000.00"},',
    '"calls":[{"at":"2026-01-01T09:00:00+08:00","direction":"outbound","seconds":60},{"direction":"inbound","seconds":180}],',
    '"sku":"meeting.account.third-party","sku":"meeting.account.pro-terminal","sku":"meeting.hw.ideahub-b2","sku":"meeting.acc.',
    '"sku":"meeting.service.integration-standard","sku":"meeting.service.media-ops","sku":"meeting.room-connector",',
    '"sku":"cc.ivr.basic","sku":"cc.seat.all-round","sku":"cc.seat.basic","sku":"cc.number.standard","sku":"cc.call.landline",',
    '"mode":"usage","minutesPerMonth":10000},"mode":"on-demand","changes":[{"at":"2026-01-01T09:00:00+08:00","quantity":10}]},',
    '"mode":"once","quantity":1,"activatedAt":"2026-01-01T09:00:00+08:00","renewals":[{"at":"2027-","alignDay":15}],',
    '"autoRenew":{"term":{"unit":"year","count":1},"times":2,"daysBefore":7},"discount":{"kind":"business","rate":"0.10"},',
    '"prices":[{"sku":"meeting.port","mode":"period","per":"month","amount":"100","source":"user","note":"","source":"illustrative"},',
    '"horizon":{"from":"2026-01-01T00:00:00+08:00","to":"2027-01-01T00:00:00+08:00"},"edition":"free","edition":"flexus",',
    '"contact":"","phone":"","level":"V3","graceDays":15,"retentionDays":15},"note":"',
    '{"format":"seatwise.scenario/1","name":"云会议方案","customer":{"name":"有限公司集团"},"edition":"flagship","lines":[',
    '{"id":"webinar","sku":"meeting.webinar","spec":"500","mode":"once","quantity":1,"start":"2026-01-01T09:00:00+08:00"},',
    '{"id":"recording","sku":"meeting.recording","spec":"100GB","sku":"meeting.live-port","spec":"1000",',
    '{"id":"ports","sku":"meeting.port","mode":"period","quantity":100,"term":{"unit":"month","count":12},"start":"',
    '{"id":"rooms","sku":"meeting.room","spec":"50","mode":"period","quantity":10,"term":{"unit":"year","count":1},',
    '"start":"2026-01-01T09:00:00+08:00"}]}',
  ].join('\n'),
);

/** A text as it is kept in the library. */
export function packed(text: string): Buffer {
  return Buffer.concat([Buffer.of(DEFLATED), deflateRawSync(text, { dictionary })]);
}

/** The text again; empty where the bytes are none that `packed` gave, which then matches no hash. */
export function unpacked(bytes: Uint8Array): string {
  if (bytes[0] !== DEFLATED) return '';
  try {
    return inflateRawSync(bytes.subarray(1), { dictionary, maxOutputLength: MOST_BYTES }).toString('utf8');
  } catch {
    return '';
  }
}

/** Content as a row has it: packed, or the plain text of a library that is not migrated yet; empty where it is damaged. */
export const keptText = z.union([z.string(), z.instanceof(Uint8Array).transform(unpacked)]).catch('');
