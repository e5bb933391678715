/**
 * What the contact centre sells: table 1 of its billing page.
 * Copied row by row from the source document and not from the catalogue, so that a slip in one of the two shows.
 * Names are written as the tables write them.
 */

/** Table 1 of the contact-centre page: modes, and the unit that is counted. Periods: month, half-year, year. */
export const contactCentreTable: readonly {
  readonly sku: string;
  readonly name: string;
  readonly modes: readonly ('on-demand' | 'period' | 'usage')[];
  readonly unit: string;
}[] = [
  { sku: 'cc.seat.basic', name: '基础型座席', modes: ['on-demand', 'period'], unit: 'seat' },
  { sku: 'cc.seat.telesales', name: '电销型座席', modes: ['on-demand', 'period'], unit: 'seat' },
  { sku: 'cc.seat.all-round', name: '全能型座席', modes: ['on-demand', 'period'], unit: 'seat' },
  { sku: 'cc.seat.online', name: '在线客服座席', modes: ['on-demand', 'period'], unit: 'seat' },
  { sku: 'cc.seat.assistant', name: '智能座席助手', modes: ['on-demand', 'period'], unit: 'seat' },
  { sku: 'cc.seat.predictive', name: '预测外呼座席', modes: ['on-demand', 'period'], unit: 'seat' },
  { sku: 'cc.seat.mobile', name: '移动APP座席', modes: ['on-demand', 'period'], unit: 'seat' },
  { sku: 'cc.ivr.basic', name: '基础IVR', modes: ['period'], unit: 'channel' },
  { sku: 'cc.ivr.advanced', name: '高级IVR', modes: ['period'], unit: 'channel' },
  { sku: 'cc.ivr.smart', name: '智能IVR', modes: ['period'], unit: 'channel' },
  { sku: 'cc.tts', name: 'TTS', modes: ['period'], unit: 'channel' },
  { sku: 'cc.asr', name: 'ASR', modes: ['period'], unit: 'channel' },
  { sku: 'cc.number.standard', name: '普通固话号码月租', modes: ['on-demand', 'period'], unit: 'number' },
  { sku: 'cc.number.inbound', name: '普通固话号码月租(仅呼入)', modes: ['on-demand', 'period'], unit: 'number' },
  { sku: 'cc.call.landline', name: '普通固话号码通话费', modes: ['usage'], unit: 'minute' },
  { sku: 'cc.call.95', name: '95号码通话费', modes: ['usage'], unit: 'minute' },
];
