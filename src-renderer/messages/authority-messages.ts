import type { Localized } from '../../shared/localized.ts';

/** Texts of the discount authority. */
export const authorityMessages = {
  'authority.title': { zh: '优惠授权', en: 'Discount authority' },
  'authority.hint': {
    zh: '超出授权时提示报审批。角色、底价和理由只保存在本机，不进入任何文件、文档和导出。',
    en: 'Says when a discount needs approval. Roles, floors and reasons stay on this machine and go into no file, document or export.',
  },
  'authority.active': { zh: '当前角色', en: 'Your role' },
  'authority.none': { zh: '不检查', en: 'None (nothing is judged)' },
  'authority.floor': { zh: '底价取自', en: 'Floor prices from' },
  'authority.no-floor': { zh: '不设底价', en: 'No floors' },
  'authority.role': { zh: '角色名称', en: 'Role' },
  'authority.rate': { zh: '最高折扣', en: 'Most, percent' },
  'authority.amount': { zh: '最高优惠金额（元）', en: 'Most, CNY' },
  'authority.unlimited': { zh: '不限', en: 'No limit' },
  'authority.add': { zh: '添加角色', en: 'Add role' },
  'authority.remove': { zh: '删除角色 {{name}}', en: 'Remove role {{name}}' },
  'authority.new-role': { zh: '新角色', en: 'New role' },
  'authority.left': { zh: '授权剩余', en: 'Left to give' },
  'authority.over': { zh: '超出授权', en: 'Over authority' },
  'authority.below-floor': { zh: '低于底价', en: 'Below floor' },
  'authority.by-role': { zh: '按“{{role}}”的授权', en: 'By the limits of “{{role}}”' },
  'authority.reason': { zh: '优惠理由', en: 'Reason for the discount' },
  'authority.reason-hint': {
    zh: '供报审批时使用，只保存在本机。',
    en: 'For the request for approval; it stays on this machine.',
  },
  'authority.save': { zh: '保存理由', en: 'Save reason' },
  'authority.saved': { zh: '已保存优惠理由', en: 'The reason is saved' },
} as const satisfies Readonly<Record<string, Localized>>;
