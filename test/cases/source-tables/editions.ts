import type { Edition, TermUnit } from '../../../shared/catalogue.ts';

/**
 * What each edition sells: tables 2-1, 2-2 and 2-4 of the meeting guide.
 * Copied row by row from the source document and not from the catalogue, so that a slip in one of the two shows.
 * Names are written as the tables write them.
 */

/** One row of table 2-2 (Flexus) or 2-4 (flagship) of the meeting guide, or several rows of one item. */
export interface EditionRow {
  readonly sku: string;
  /** Name of the item in the table. */
  readonly name: string;
  readonly mode: 'period' | 'once';
  /** As in the table, without 方 and 组合套餐; empty where the row names no spec. */
  readonly specs: readonly string[];
  /** Specs that the table marks 仅包年. */
  readonly yearOnly?: readonly string[];
}

/** Table 2-2 of the meeting guide. */
export const table22: readonly EditionRow[] = [
  {
    sku: 'meeting.room',
    name: '云会议室',
    mode: 'period',
    specs: ['10', '50', '100', '300', '500'],
    yearOnly: ['10', '50'],
  },
  { sku: 'meeting.webinar', name: '网络研讨会', mode: 'period', specs: ['200', '500', '1000'] },
  { sku: 'meeting.webinar', name: '网络研讨会', mode: 'once', specs: ['1000'] },
  {
    sku: 'meeting.account.smartrooms',
    name: 'SmartRooms接入账号',
    mode: 'period',
    specs: ['with-room-100', 'with-room-300'],
  },
  { sku: 'meeting.recording', name: '录播空间', mode: 'period', specs: ['50GB', '100GB', '500GB', '1TB'] },
  { sku: 'meeting.hw.ideahub-b2', name: 'IdeaHub B2 65组合套餐', mode: 'once', specs: ['65', '75', '86'] },
  { sku: 'meeting.acc.stand-white', name: 'IdeaHub支架 落地支架白色（二代通用）', mode: 'once', specs: [] },
  { sku: 'meeting.acc.mic-500', name: '华为CloudLink Mic 500', mode: 'once', specs: [] },
  { sku: 'meeting.acc.wall-mount', name: 'IdeaHub 挂架', mode: 'once', specs: [] },
  { sku: 'meeting.acc.ideashare-key', name: '投屏器 IdeaShare Key', mode: 'once', specs: [] },
  { sku: 'meeting.acc.ops-i5', name: '插拔式计算机 OPS i5(二代)', mode: 'once', specs: [] },
  { sku: 'meeting.acc.ops-i7', name: '插拔式计算机 OPS i7(二代)', mode: 'once', specs: [] },
  { sku: 'meeting.acc.remote', name: '遥控精灵', mode: 'once', specs: [] },
  { sku: 'meeting.service.ops-online', name: '运营专家线上服务', mode: 'period', specs: [] },
  { sku: 'meeting.service.ops-offline', name: '运营专家线下服务', mode: 'once', specs: [] },
];

/** Table 2-4 of the meeting guide. */
export const table24: readonly EditionRow[] = [
  { sku: 'meeting.port', name: '并发端口', mode: 'period', specs: [] },
  {
    sku: 'meeting.room',
    name: '云会议室',
    mode: 'period',
    specs: ['10', '50', '100', '200', '300', '400', '500', '1000'],
  },
  { sku: 'meeting.webinar', name: '网络研讨会', mode: 'period', specs: ['200', '500', '1000', '3000'] },
  { sku: 'meeting.webinar', name: '网络研讨会', mode: 'once', specs: ['1000', '3000'] },
  { sku: 'meeting.account.ideahub', name: 'IdeaHub接入账号', mode: 'period', specs: [] },
  { sku: 'meeting.account.pro-terminal', name: '华为专业会议终端接入账号', mode: 'period', specs: [] },
  { sku: 'meeting.account.third-party', name: '第三方会议终端接入账号', mode: 'period', specs: [] },
  { sku: 'meeting.account.vision', name: '华为/荣耀智慧屏接入账号', mode: 'period', specs: [] },
  { sku: 'meeting.account.smartrooms', name: 'SmartRooms接入账号', mode: 'period', specs: ['plain'] },
  { sku: 'meeting.account.small-terminal', name: '华为小型会议终端接入账号', mode: 'period', specs: [] },
  { sku: 'meeting.room-connector', name: '会议室连接器', mode: 'period', specs: [] },
  { sku: 'meeting.recording', name: '录播空间', mode: 'period', specs: ['50GB', '100GB', '500GB', '1TB'] },
  { sku: 'meeting.live-port', name: '直播端口', mode: 'period', specs: [] },
  { sku: 'meeting.hw.ideahub-b2', name: 'IdeaHub B2 65组合套餐', mode: 'once', specs: ['65', '75', '86'] },
  { sku: 'meeting.hw.ideahub-s2', name: 'IdeaHub S2 75组合套餐', mode: 'once', specs: ['65', '75', '86'] },
  { sku: 'meeting.hw.ideahub-es2', name: 'IdeaHub ES2 86组合套餐', mode: 'once', specs: ['65', '75', '86'] },
  { sku: 'meeting.acc.stand-white', name: 'IdeaHub支架 落地支架白色（二代通用）', mode: 'once', specs: [] },
  { sku: 'meeting.acc.stand-grey', name: 'IdeaHub支架 落地支架灰色（二代通用）', mode: 'once', specs: [] },
  { sku: 'meeting.acc.mic-500', name: '华为CloudLink Mic 500', mode: 'once', specs: [] },
  { sku: 'meeting.acc.wall-mount', name: 'IdeaHub 挂架', mode: 'once', specs: [] },
  { sku: 'meeting.acc.ideashare-key', name: '投屏器 IdeaShare Key', mode: 'once', specs: [] },
  { sku: 'meeting.acc.ops-i5', name: '插拔式计算机 OPS i5(二代)', mode: 'once', specs: [] },
  { sku: 'meeting.acc.ops-i7', name: '插拔式计算机 OPS i7(二代)', mode: 'once', specs: [] },
  { sku: 'meeting.acc.remote', name: '遥控精灵', mode: 'once', specs: [] },
  { sku: 'meeting.service.ops-online', name: '运营专家线上服务', mode: 'period', specs: [] },
  { sku: 'meeting.service.media-ops', name: '媒体下沉远程运维服务', mode: 'period', specs: [] },
  { sku: 'meeting.service.ops-offline', name: '运营专家线下服务', mode: 'once', specs: [] },
  { sku: 'meeting.service.media-delivery', name: '媒体下沉交付服务', mode: 'once', specs: [] },
  { sku: 'meeting.service.integration-standard', name: '云会议集成开发支持（标准版）', mode: 'once', specs: [] },
  { sku: 'meeting.service.integration-advanced', name: '云会议集成开发支持（高级版）', mode: 'once', specs: [] },
];

/** Table 2-1 of the meeting guide: what an edition sells, by the names in brackets, and where it may move. */
export const table21: readonly {
  readonly edition: Edition;
  readonly name: string;
  readonly modes: readonly string[];
  readonly resources: readonly string[];
  readonly upgradesTo: readonly Edition[];
}[] = [
  { edition: 'free', name: '免费版', modes: [], resources: [], upgradesTo: ['flexus', 'flagship'] },
  {
    edition: 'flexus',
    name: 'Flexus版',
    modes: ['period', 'once'],
    resources: ['云会议室', '网络研讨会', 'SmartRooms接入账号', '录播空间'],
    upgradesTo: ['flagship'],
  },
  {
    edition: 'flagship',
    name: '旗舰版',
    modes: ['period', 'once'],
    resources: [
      '并发端口',
      '云会议室',
      '网络研讨会',
      'IdeaHub接入账号',
      '华为专业会议终端接入账号',
      '第三方会议终端接入账号',
      '华为/荣耀智慧屏接入账号',
      'SmartRooms接入账号',
      '华为小型会议终端接入账号',
      '会议室连接器',
      '录播空间',
      '直播端口',
    ],
    upgradesTo: [],
  },
];

/** Term units of period items: the meeting guide sells months and years, the contact-centre page half-years too. */
export const periodTerms: Readonly<Record<'meeting' | 'contact-centre', readonly TermUnit[]>> = {
  meeting: ['month', 'year'],
  'contact-centre': ['month', 'half-year', 'year'],
};
