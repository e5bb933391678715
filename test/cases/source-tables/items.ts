/**
 * What the items are: tables 3-1 and 3-2 of the meeting guide.
 * Copied row by row from the source document and not from the catalogue, so that a slip in one of the two shows.
 * Names are written as the tables write them.
 */

/** Table 3-1 of the meeting guide: modes of each item, and the devices of the access accounts. */
export const table31: readonly {
  readonly sku: string;
  readonly name: string;
  readonly modes: readonly ('period' | 'once')[];
  readonly flagshipOnly: boolean;
  readonly devices?: readonly string[];
  readonly resolution?: '720P' | '1080P';
}[] = [
  { sku: 'meeting.port', name: '并发端口', modes: ['period'], flagshipOnly: true },
  { sku: 'meeting.room', name: '云会议室', modes: ['period'], flagshipOnly: false },
  { sku: 'meeting.webinar', name: '网络研讨会', modes: ['period', 'once'], flagshipOnly: false },
  {
    sku: 'meeting.account.ideahub',
    name: 'IdeaHub接入账号',
    modes: ['period'],
    flagshipOnly: true,
    devices: [
      'IdeaHub S',
      'IdeaHub Pro',
      'IdeaHub Enterprise',
      'IdeaHub S2',
      'IdeaHub ES2',
      'IdeaHub S2 Pro',
      'IdeaHub ES2 Pro',
      'IdeaHub B3',
      'IdeaHub Board3',
    ],
    resolution: '1080P',
  },
  {
    sku: 'meeting.account.pro-terminal',
    name: '华为专业会议终端接入账号',
    modes: ['period'],
    flagshipOnly: true,
    devices: ['TE20', 'TE30', 'TE40', 'TE50', 'TE60', 'Box 300', 'Box 600', 'Bar 300'],
    resolution: '1080P',
  },
  {
    sku: 'meeting.account.third-party',
    name: '第三方会议终端接入账号',
    modes: ['period'],
    flagshipOnly: true,
    devices: ['Box 310', 'Box 610', 'Bar 310', '思科', '宝利通', '其他第三方会议终端'],
    resolution: '1080P',
  },
  {
    sku: 'meeting.account.vision',
    name: '华为/荣耀智慧屏接入账号',
    modes: ['period'],
    flagshipOnly: true,
    devices: ['华为智慧屏', '荣耀智慧屏'],
    resolution: '1080P',
  },
  {
    sku: 'meeting.account.smartrooms',
    name: 'SmartRooms接入账号',
    modes: ['period'],
    flagshipOnly: false,
    devices: ['MAXHUB', '海信', 'IdeaHub B2'],
    resolution: '1080P',
  },
  {
    sku: 'meeting.account.small-terminal',
    name: '华为小型会议终端接入账号',
    modes: ['period'],
    flagshipOnly: true,
    devices: ['TE10'],
    resolution: '720P',
  },
  // Table 3-1 itself does not say so, but table 2-2 has no room connector.
  { sku: 'meeting.room-connector', name: '会议室连接器', modes: ['period'], flagshipOnly: true },
  { sku: 'meeting.recording', name: '录播空间', modes: ['period'], flagshipOnly: false },
  { sku: 'meeting.live-port', name: '直播端口', modes: ['period'], flagshipOnly: true },
];

/** Bundles of table 3-2: the account that each unit brings for 180 days, beside a 50-party room for 180 days. */
export const bundles: readonly { readonly name: string; readonly sku: string; readonly account: string }[] = [
  { name: 'IdeaHub B2 65组合套餐', sku: 'meeting.hw.ideahub-b2', account: 'SmartRooms接入账号' },
  { name: 'IdeaHub B2 75组合套餐', sku: 'meeting.hw.ideahub-b2', account: 'SmartRooms接入账号' },
  { name: 'IdeaHub B2 86组合套餐', sku: 'meeting.hw.ideahub-b2', account: 'SmartRooms接入账号' },
  { name: 'IdeaHub S2 65组合套餐', sku: 'meeting.hw.ideahub-s2', account: 'IdeaHub接入账号' },
  { name: 'IdeaHub S2 75组合套餐', sku: 'meeting.hw.ideahub-s2', account: 'IdeaHub接入账号' },
  { name: 'IdeaHub S2 86组合套餐', sku: 'meeting.hw.ideahub-s2', account: 'IdeaHub接入账号' },
  { name: 'IdeaHub ES2 65组合套餐', sku: 'meeting.hw.ideahub-es2', account: 'IdeaHub接入账号' },
  { name: 'IdeaHub ES2 75组合套餐', sku: 'meeting.hw.ideahub-es2', account: 'IdeaHub接入账号' },
  { name: 'IdeaHub ES2 86组合套餐', sku: 'meeting.hw.ideahub-es2', account: 'IdeaHub接入账号' },
];

/** Accessories and services of table 3-2: what they fit by series, and how long one piece is rendered. */
export const accessoriesAndServices: readonly {
  readonly sku: string;
  readonly name: string;
  readonly mode: 'period' | 'once';
  readonly fits?: readonly string[];
  readonly rendered?: string;
}[] = [
  {
    sku: 'meeting.acc.stand-white',
    name: 'IdeaHub支架 落地支架白色（二代通用）',
    mode: 'once',
    fits: ['meeting.hw.ideahub-b2', 'meeting.hw.ideahub-s2'],
  },
  {
    sku: 'meeting.acc.stand-grey',
    name: 'IdeaHub支架 落地支架灰色（二代通用）',
    mode: 'once',
    fits: ['meeting.hw.ideahub-es2'],
  },
  { sku: 'meeting.acc.mic-500', name: '华为CloudLink Mic 500', mode: 'once' },
  {
    sku: 'meeting.acc.wall-mount',
    name: 'IdeaHub 挂架',
    mode: 'once',
    fits: ['meeting.hw.ideahub-b2', 'meeting.hw.ideahub-s2', 'meeting.hw.ideahub-es2'],
  },
  { sku: 'meeting.acc.ideashare-key', name: '投屏器 IdeaShare Key', mode: 'once' },
  {
    sku: 'meeting.acc.ops-i5',
    name: '插拔式计算机 OPS i5(二代)',
    mode: 'once',
    fits: ['meeting.hw.ideahub-b2', 'meeting.hw.ideahub-s2', 'meeting.hw.ideahub-es2'],
  },
  {
    sku: 'meeting.acc.ops-i7',
    name: '插拔式计算机 OPS i7(二代)',
    mode: 'once',
    fits: ['meeting.hw.ideahub-b2', 'meeting.hw.ideahub-s2', 'meeting.hw.ideahub-es2'],
  },
  { sku: 'meeting.acc.remote', name: '遥控精灵', mode: 'once' },
  { sku: 'meeting.service.ops-online', name: '运营专家线上服务', mode: 'period' },
  { sku: 'meeting.service.ops-offline', name: '运营专家线下服务', mode: 'once', rendered: '2 working-day' },
  { sku: 'meeting.service.media-delivery', name: '媒体下沉远程交付服务', mode: 'once' },
  { sku: 'meeting.service.media-ops', name: '媒体下沉远程运维服务', mode: 'period' },
  {
    sku: 'meeting.service.integration-standard',
    name: '云会议集成开发支持（标准版）',
    mode: 'once',
    rendered: '6 month',
  },
  {
    sku: 'meeting.service.integration-advanced',
    name: '云会议集成开发支持（高级版）',
    mode: 'once',
    rendered: '12 month',
  },
];
