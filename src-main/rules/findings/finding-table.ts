import { accountTexts } from './texts/account-texts.ts';
import { authorityTexts } from './texts/authority-texts.ts';
import { appTexts } from './texts/app-texts.ts';
import { catalogueTexts } from './texts/catalogue-texts.ts';
import { compareTexts } from './texts/compare-texts.ts';
import { contactCentreTexts } from './texts/contact-centre-texts.ts';
import { documentTexts } from './texts/document-texts.ts';
import { fileTexts } from './texts/file-texts.ts';
import { fleetTexts } from './texts/fleet-texts.ts';
import { meetingTexts } from './texts/meeting-texts.ts';
import { optionTexts } from './texts/option-texts.ts';
import { priceTexts } from './texts/price-texts.ts';
import { renewalTexts } from './texts/renewal-texts.ts';
import { sizingTexts } from './texts/sizing-texts.ts';
import { storeTexts } from './texts/store-texts.ts';

/**
 * The closed set of findings, one file of texts for each family: code → severity, rule and text.
 * Messages are public: they say what was found, with its values, and how to mend it.
 */
export const findingTable = {
  ...fileTexts,
  ...catalogueTexts,
  ...renewalTexts,
  ...accountTexts,
  ...contactCentreTexts,
  ...compareTexts,
  ...optionTexts,
  ...priceTexts,
  ...authorityTexts,
  ...documentTexts,
  ...appTexts,
  ...storeTexts,
  ...sizingTexts,
  ...meetingTexts,
  ...fleetTexts,
} as const;

/** Name of a finding; a closed set. */
export type FindingCode = keyof typeof findingTable;
