import type { Localized } from '../../shared/localized.ts';

/** Texts of the settings. */
export const settingsMessages = {
  'settings.title': { zh: '设置', en: 'Settings' },
  'settings.company': { zh: '公司信息', en: 'Company' },
  'settings.company-hint': { zh: '印在每份报价的供应方一栏。', en: 'Printed as the supplier on every quote.' },
  'settings.company-name': { zh: '公司名称', en: 'Company name' },
  'settings.contact': { zh: '联系人', en: 'Contact' },
  'settings.phone': { zh: '电话', en: 'Phone' },
  'settings.email': { zh: '邮箱', en: 'Email' },
  'settings.address': { zh: '地址', en: 'Address' },
  'settings.tax-id': { zh: '税号', en: 'Tax id' },
  'settings.display': { zh: '显示', en: 'Display' },
  'settings.language': { zh: '界面语言', en: 'Screen language' },
  'settings.document-language': { zh: '文档语言', en: 'Document language' },
  'settings.theme': { zh: '外观', en: 'Theme' },
  'settings.theme-system': { zh: '跟随系统', en: 'Follow the system' },
  'settings.theme-light': { zh: '浅色', en: 'Light' },
  'settings.theme-dark': { zh: '深色', en: 'Dark' },
  'settings.new-scenarios': { zh: '新方案的默认值', en: 'Defaults of new scenarios' },
  'settings.new-scenarios-hint': {
    zh: '只影响之后新建的方案，已有方案保持原值。',
    en: 'New scenarios only; existing ones keep their own.',
  },
  'settings.tax-service': { zh: '服务税率', en: 'Tax rate, services' },
  'settings.tax-hardware': { zh: '硬件税率', en: 'Tax rate, hardware' },
  'settings.grace': { zh: '宽限期天数', en: 'Days of grace' },
  'settings.retention': { zh: '保留期天数', en: 'Days of retention' },
  'settings.about': { zh: '关于', en: 'About' },
  'settings.version': {
    zh: '版本 {{version}} · 目录 {{catalogue}}',
    en: 'Version {{version}} · catalogue {{catalogue}}',
  },
  'settings.bad-value': {
    zh: '“{{text}}”不能用于此项，已保留原值。',
    en: '“{{text}}” cannot be used here; the value stays as it was.',
  },
  'settings.paper': { zh: '报价单', en: 'Quotations' },
  'settings.paper-hint': {
    zh: '标识、有效天数与条款印在每份报价单上，单份报价可另行约定。',
    en: 'Logo, days of validity and terms of every quotation; one quotation may say otherwise.',
  },
  'settings.logo': { zh: '公司标识', en: 'Logo' },
  'settings.logo-choose': { zh: '选择标识', en: 'Choose a logo' },
  'settings.logo-remove': { zh: '移除标识', en: 'Remove the logo' },
  'settings.logo-hint': { zh: 'PNG 或 JPEG，不大于 300 KB', en: 'PNG or JPEG, at most 300 KB' },
  'settings.logo-unfit': {
    zh: '标识须为 PNG 或 JPEG，且不大于 300 KB，已保留原有设置。',
    en: 'A logo is a PNG or JPEG of at most 300 KB; the setting stays as it was.',
  },
  'settings.validity-days': { zh: '报价有效天数', en: 'Days of validity' },
} as const satisfies Readonly<Record<string, Localized>>;
