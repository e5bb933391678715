import type { Localized } from '../../shared/localized.ts';

/** Texts of the documents. */
export const documentsMessages = {
  'documents.title': { zh: '报价文档', en: 'Quote documents' },
  'documents.language': { zh: '文档语言', en: 'Document language' },
  'documents.number': { zh: '报价单号', en: 'Quote number' },
  'documents.number-placeholder': { zh: '自动编号', en: 'Numbered automatically' },
  'documents.date': { zh: '报价日期', en: 'Quote date' },
  'documents.files': { zh: '导出文件', en: 'Files' },
  'documents.export': { zh: '导出', en: 'Export' },
  'documents.exporting': { zh: '正在导出', en: 'Exporting' },
  'documents.done': { zh: '导出完成', en: 'Export finished' },
  'documents.verified': {
    zh: '已读回核对，与屏幕金额一致。',
    en: 'Read back and checked: amounts equal those on screen.',
  },
  'documents.open': { zh: '打开', en: 'Open' },
  'documents.reveal': { zh: '在文件夹中显示', en: 'Show in folder' },
  'documents.again': { zh: '再次下载', en: 'Download again' },
  'documents.page': { zh: '第 {{page}} 页，共 {{pages}} 页', en: 'Page {{page}} of {{pages}}' },
  'documents.refused': { zh: '方案尚不能出具报价', en: 'This scenario cannot be quoted yet' },
  'documents.refused-hint': {
    zh: '处理以下问题后，预览会自动更新。',
    en: 'The preview follows as soon as these are mended.',
  },
  'documents.preparing': { zh: '正在生成预览', en: 'Preparing the preview' },
  'documents.steps': { zh: '{{done}} / {{total}}', en: '{{done}} / {{total}}' },
} as const satisfies Readonly<Record<string, Localized>>;
