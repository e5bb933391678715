/**
 * The prices that come with the program: table 4-1 of the meeting guide, and a public price page.
 * Copied row by row from the source document and not from the catalogue, so that a slip in one of the two shows.
 * Names are written as the tables write them.
 */

/** Table 4-1 of the meeting guide: the only unit prices that either document gives, in yuan. */
export const table41: readonly {
  readonly name: string;
  readonly sku: string;
  readonly spec?: string;
  readonly mode: 'period' | 'once';
  readonly per: 'year' | 'once';
  readonly unitPrice: string;
  readonly quantity: number;
  readonly amount: number;
}[] = [
  {
    name: '云会议室',
    sku: 'meeting.room',
    spec: '50',
    mode: 'period',
    per: 'year',
    unitPrice: '5000',
    quantity: 30,
    amount: 150_000,
  },
  {
    name: '网络研讨会',
    sku: 'meeting.webinar',
    spec: '500',
    mode: 'period',
    per: 'year',
    unitPrice: '50000',
    quantity: 1,
    amount: 50_000,
  },
  {
    name: 'IdeaHub接入账号',
    sku: 'meeting.account.ideahub',
    mode: 'period',
    per: 'year',
    unitPrice: '2280',
    quantity: 5,
    amount: 11_400,
  },
  {
    name: '录播空间',
    sku: 'meeting.recording',
    spec: '100GB',
    mode: 'period',
    per: 'year',
    unitPrice: '3910',
    quantity: 1,
    amount: 3_910,
  },
  {
    name: '华为云办公宝 S2 65',
    sku: 'meeting.hw.ideahub-s2',
    spec: '65',
    mode: 'once',
    per: 'once',
    unitPrice: '27999',
    quantity: 5,
    amount: 139_995,
  },
  {
    name: 'IdeaHub 挂架',
    sku: 'meeting.acc.wall-mount',
    mode: 'once',
    per: 'once',
    unitPrice: '299',
    quantity: 5,
    amount: 1_495,
  },
  {
    name: '网络研讨会',
    sku: 'meeting.webinar',
    spec: '3000',
    mode: 'once',
    per: 'once',
    unitPrice: '15000',
    quantity: 1,
    amount: 15_000,
  },
  {
    name: '运营专家线下服务',
    sku: 'meeting.service.ops-offline',
    mode: 'once',
    per: 'once',
    unitPrice: '30000',
    quantity: 1,
    amount: 30_000,
  },
];

/** List prices of professional services on the public product page, in yuan. */
export const publicPrices: readonly (readonly [sku: string, mode: string, per: string, amount: string])[] = [
  ['meeting.service.ops-online', 'period', 'year', '300000'],
  ['meeting.service.ops-offline', 'once', 'once', '30000'],
  ['meeting.service.media-ops', 'period', 'year', '120000'],
  ['meeting.service.integration-standard', 'once', 'once', '80000'],
  ['meeting.service.integration-advanced', 'once', 'once', '200000'],
];
