import type { Edition } from '../../../shared/catalogue.ts';
import type { Localized } from '../../../shared/localized.ts';

/** One resource of a starting point, bought for a year or once. */
export interface BandResource {
  readonly id: string;
  readonly sku: string;
  readonly spec?: string;
  readonly quantity: number;
}

/** A starting point for companies of about so many people. It carries no price and no promise. */
export interface HeadcountBand {
  readonly id: string;
  readonly people: number;
  readonly edition?: Edition;
  readonly label: Localized;
  readonly description: Localized;
  readonly resources: readonly BandResource[];
  /** What the numbers rest on; all are decisions of this product, to be replaced by the customer's own. */
  readonly assumptions: readonly Localized[];
}

const meetings = (share: string): Localized => ({
  zh: `同时召开的会议约为人数的 ${share}，每场会议一个会议室`,
  en: `Meetings at the same time: about ${share} of the people, one room each`,
});
const recording: Localized = { zh: '录播空间按每小时 2.5 GB 估算', en: 'Recording space at 2.5 GB an hour' };
const replace: Localized = {
  zh: '仅为起点：请用客户的会议日历或访谈数据替换',
  en: "A starting point only: replace it by the customer's calendar or answers",
};

/** The starting points, the smallest first. */
export const headcountBands: readonly HeadcountBand[] = [
  {
    id: 'people-50',
    people: 50,
    edition: 'flexus',
    label: { zh: '约 50 人', en: 'About 50 people' },
    description: { zh: '2 个小会议室和少量录播', en: 'Two small rooms and some recording' },
    resources: [
      { id: 'rooms-50', sku: 'meeting.room', spec: '50', quantity: 2 },
      { id: 'recording', sku: 'meeting.recording', spec: '50GB', quantity: 1 },
    ],
    assumptions: [meetings('4%'), recording, replace],
  },
  {
    id: 'people-200',
    people: 200,
    edition: 'flagship',
    label: { zh: '约 200 人', en: 'About 200 people' },
    description: {
      zh: '部门例会、一个中型会议室、两间硬件会议室',
      en: 'Team meetings, one larger room, two equipped rooms',
    },
    resources: [
      { id: 'rooms-50', sku: 'meeting.room', spec: '50', quantity: 6 },
      { id: 'rooms-100', sku: 'meeting.room', spec: '100', quantity: 1 },
      { id: 'accounts', sku: 'meeting.account.ideahub', quantity: 2 },
      { id: 'recording', sku: 'meeting.recording', spec: '100GB', quantity: 1 },
    ],
    assumptions: [meetings('3.5%'), recording, replace],
  },
  {
    id: 'people-500',
    people: 500,
    edition: 'flagship',
    label: { zh: '约 500 人', en: 'About 500 people' },
    description: {
      zh: '多部门并行会议、全员大会、五间硬件会议室',
      en: 'Parallel meetings, all-hands events, five equipped rooms',
    },
    resources: [
      { id: 'rooms-50', sku: 'meeting.room', spec: '50', quantity: 13 },
      { id: 'rooms-100', sku: 'meeting.room', spec: '100', quantity: 2 },
      { id: 'webinar', sku: 'meeting.webinar', spec: '500', quantity: 1 },
      { id: 'accounts', sku: 'meeting.account.ideahub', quantity: 5 },
      { id: 'recording', sku: 'meeting.recording', spec: '500GB', quantity: 1 },
    ],
    assumptions: [meetings('3%'), recording, replace],
  },
  {
    id: 'people-1000',
    people: 1000,
    edition: 'flagship',
    label: { zh: '约 1000 人', en: 'About 1,000 people' },
    description: { zh: '多地办公、大型培训、十间硬件会议室', en: 'Several sites, large trainings, ten equipped rooms' },
    resources: [
      { id: 'rooms-50', sku: 'meeting.room', spec: '50', quantity: 20 },
      { id: 'rooms-100', sku: 'meeting.room', spec: '100', quantity: 4 },
      { id: 'rooms-300', sku: 'meeting.room', spec: '300', quantity: 1 },
      { id: 'webinar', sku: 'meeting.webinar', spec: '1000', quantity: 1 },
      { id: 'accounts', sku: 'meeting.account.ideahub', quantity: 10 },
      { id: 'recording', sku: 'meeting.recording', spec: '1TB', quantity: 1 },
    ],
    assumptions: [meetings('2.5%'), recording, replace],
  },
  {
    id: 'seats-20',
    people: 20,
    label: { zh: '20 座席云客服', en: 'Contact centre of 20 seats' },
    description: {
      zh: '基础型座席、IVR 和固话号码，按年购买',
      en: 'Basic seats, IVR and landline numbers, by the year',
    },
    resources: [
      { id: 'seats', sku: 'cc.seat.basic', quantity: 20 },
      { id: 'ivr', sku: 'cc.ivr.basic', quantity: 10 },
      { id: 'numbers', sku: 'cc.number.standard', quantity: 2 },
    ],
    assumptions: [
      { zh: '每两个座席配一路 IVR', en: 'One IVR channel for two seats' },
      { zh: '通话费未计入，请按计划分钟数添加', en: 'Calls are not included: add them by planned minutes' },
      replace,
    ],
  },
];
