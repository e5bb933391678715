import type { Settings } from './app-settings.ts';
import { standardHouse } from './standard-terms.ts';

/**
 * What holds until the user chooses otherwise. The tax rates are those of domain Q-TAX-1. The window begins with it,
 * and so does not wait for the schemas that `app-settings.ts` is made of.
 */
export const defaultSettings: Settings = {
  ...standardHouse,
  language: 'zh',
  documentLanguage: 'zh',
  theme: 'system',
  taxRates: { service: '0.06', hardware: '0.13' },
  graceDays: 15,
  retentionDays: 15,
  projection: false,
  authority: { roles: [], active: '', floorBook: '' },
};
