import type { Family } from '../../../shared/catalogue.ts';
import { contactCentrePeriod } from './contact-centre-period.ts';
import type { Instant } from './instant.ts';
import { meetingPeriod, type Period } from './meeting-period.ts';
import type { Term } from './term-months.ts';

/** The billing period of a resource by the rules of its family (domain M-PER-1, C-PER-1). */
export function resourcePeriod(family: Family, start: Instant, term: Term): Period {
  switch (family) {
    case 'meeting':
      return meetingPeriod(start, term);
    case 'contact-centre':
      return contactCentrePeriod(start, term);
  }
}
