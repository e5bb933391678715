import type { HouseStyle, TermsBlock } from './house-style.ts';

/**
 * The blocks of terms that come with the program. They say what the rules of the vendor mean for a buyer
 * (M-BILL-1, M-PER-1, M-REN-2, M-EXP-2, M-STOP-1, C-REF-1) and leave to the contract what is the contract's.
 */
export const standardTerms: readonly TermsBlock[] = [
  {
    id: 'payment',
    title: { zh: '付款', en: 'Payment' },
    text: {
      zh: '包周期资源与一次性资源按应付金额全额付款后开通；按需资源与通话按账期从账户余额扣费，余额不足即为欠费。本报价单列有付款计划的，以付款计划为准。',
      en: 'Resources bought for a period or once are activated after payment in full. Use on demand and calls are deducted from the account by billing period; too low a balance is arrears. A payment plan in this quotation prevails.',
    },
  },
  {
    id: 'delivery',
    title: { zh: '交付与开通', en: 'Delivery and activation' },
    text: {
      zh: '云上资源自开通时刻起计算使用周期，所列周期按报价的开通时间测算，实际以开通时间为准；云会议室与周期型网络研讨会须先分配再使用。硬件按合同约定的地点和时间交付。',
      en: 'Periods count from the moment of activation; those listed follow the quoted start and move with the actual one. Rooms and period webinars are assigned before use. Hardware is delivered where and when the contract says.',
    },
  },
  {
    id: 'renewal',
    title: { zh: '续费与到期', en: 'Renewal and expiry' },
    text: {
      zh: '包周期资源在到期日 23:59:59 到期，到期前7天起推送提醒，可手动续费或开通自动续费。到期未续费的依次进入宽限期与保留期，保留期满资源释放、数据不可恢复；一次性资源不可续费。',
      en: 'Period resources end at 23:59:59 of the expiry date, with reminders from the seventh day before; they are renewed by hand or automatically. Without renewal they pass through grace and retention and are then released with their data. One-time resources are not renewed.',
    },
  },
  {
    id: 'refund',
    title: { zh: '退订与退货', en: 'Refunds and returns' },
    text: {
      zh: '会议资源不支持自助退订，须通过工单申请；硬件与配件发货后不予退货，质量问题按保修条款处理。',
      en: 'Meeting resources have no self-service refund: it is asked for by ticket. Hardware and accessories are not taken back once shipped; faults are a matter of warranty.',
    },
  },
];

/** What a quote looks like until the user says otherwise. */
export const standardHouse: HouseStyle = {
  company: { name: '', contact: '', phone: '', email: '', address: '', taxId: '' },
  logo: null,
  termsBlocks: [...standardTerms],
  validityDays: 30,
};
