import type { FindingText } from './finding-text.ts';

/** What fleet planning and capacity checks refuse and remark (P-FLEET, P-ACCOUNT, P-PROFILE). */
export const fleetTexts = {
  'fleet-sizes-without-price': {
    severity: 'note',
    rule: 'Q-PRICE-1',
    zh: '这些规格的云会议室没有价格，未参与规划：{sizes}（缺价不按零计）。',
    en: 'Cloud rooms of these sizes have no price and are left out: {sizes} (a missing price is never zero).',
    mendZh: '请在价目表中补上 {keys}。',
    mendEn: 'Add {keys} to a price book.',
  },
  'fleet-ports-without-price': {
    severity: 'note',
    rule: 'Q-PRICE-1',
    zh: '并发端口没有价格，未参与规划（缺价不按零计）。',
    en: 'Concurrent ports have no price and are left out (a missing price is never zero).',
    mendZh: '请在价目表中补上 {key}。',
    mendEn: 'Add {key} to a price book.',
  },
  'fleet-nothing-priced': {
    severity: 'error',
    rule: 'Q-PRICE-1',
    zh: '价目表中没有任何云会议室或并发端口的价格，无法规划。',
    en: 'No book has a price for any cloud room or for ports; nothing can be planned.',
    mendZh: '请用 --prices 给出价目表，例如包含 {key}。',
    mendEn: 'Name a price book with --prices, with {key} for instance.',
  },
  'fleet-accounts-unpriced': {
    severity: 'warning',
    rule: 'P-ACCOUNT',
    zh: '同时在会的硬件终端最多 {count} 台，需要同样数量的接入账号；价目表中没有其价格，费用未计入。',
    en: 'Up to {count} terminals meet at once and need as many access accounts; no book has a price for them, so their cost is not included.',
    mendZh: '请在价目表中补上所用设备的接入账号价格。',
    mendEn: 'Add the price of the access account of your devices to a price book.',
  },
  'fleet-accounts-assumed': {
    severity: 'note',
    rule: 'P-ACCOUNT',
    zh: '会议文件不区分终端类型，{count} 个接入账号按最低价 {sku} 计价。',
    en: 'A file of meetings does not tell terminals apart; the {count} access accounts are priced as {sku}, the cheapest one.',
  },
  'fleet-meeting-too-large': {
    severity: 'warning',
    rule: 'M-CAP-2',
    zh: '会议“{meeting}”有 {parties} 方，最大的云会议室为 {largest} 方，规格不能相加。',
    en: 'The meeting “{meeting}” has {parties} parties; the largest cloud room takes {largest}, and sizes never add up.',
    mendZh: '请补充更大规格的价格，改用并发端口或网络研讨会，或拆分会议。',
    mendEn: 'Give the price of a larger size, use ports or a webinar, or split the meeting.',
  },
  'fleet-not-proven': {
    severity: 'note',
    rule: 'P-FLEET',
    zh: '“{kindZh}”方案未在时限内证明最优：费用 {cost}，下限 {bound}。',
    en: 'The option “{kindEn}” was not proven the cheapest in time: cost {cost}, lower bound {bound}.',
  },
  'fleet-edition-without-ports': {
    severity: 'note',
    rule: 'M-ED-1',
    zh: '{edition}不提供并发端口，只规划云会议室。',
    en: 'The {editionEn} edition sells no concurrent ports; only cloud rooms are planned.',
  },
  'fleet-edition-sells-nothing': {
    severity: 'error',
    rule: 'M-ED-1',
    zh: '版本“{edition}”没有可购买的资源，不能规划。',
    en: 'The edition “{edition}” sells nothing, so nothing can be planned.',
    mendZh: '请选择 flexus 或 flagship。',
    mendEn: 'Choose flexus or flagship.',
  },
  'fleet-profile-generated': {
    severity: 'note',
    rule: 'P-PROFILE',
    zh: '这些会议由使用画像生成（随机种子 {seed}），不是真实日历。',
    en: 'These meetings were generated from a profile (seed {seed}); they are no real calendar.',
  },
  'fleet-solver-failed': {
    severity: 'warning',
    rule: 'P-FLEET',
    zh: '求解器未能求解“{kindZh}”，结果来自逐场安排，下限仍然有效。',
    en: 'The solver failed on “{kindEn}”; the result comes from placing meetings one by one, and the bound still holds.',
  },
} as const satisfies Record<string, FindingText>;
