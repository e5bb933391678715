import { authorityMessages } from './authority-messages.ts';
import { booksMessages } from './books-messages.ts';
import { budgetMessages } from './budget-messages.ts';
import { compareMessages } from './compare-messages.ts';
import { documentsMessages } from './documents-messages.ts';
import { fleetMessages } from './fleet-messages.ts';
import { libraryMessages } from './library-messages.ts';
import { lineMessages } from './line-messages.ts';
import { scenarioMessages } from './scenario-messages.ts';
import { settingsMessages } from './settings-messages.ts';
import { sizingMessages } from './sizing-messages.ts';
import { timelineMessages } from './timeline-messages.ts';
import { trustMessages } from './trust-messages.ts';
import { windowMessages } from './window-messages.ts';

/** All texts of the window, each in both languages side by side; one file an area. */
export const messages = {
  ...windowMessages,
  ...libraryMessages,
  ...scenarioMessages,
  ...lineMessages,
  ...budgetMessages,
  ...compareMessages,
  ...sizingMessages,
  ...fleetMessages,
  ...timelineMessages,
  ...booksMessages,
  ...authorityMessages,
  ...documentsMessages,
  ...settingsMessages,
  ...trustMessages,
} as const;

/** Key of a text. */
export type MessageKey = keyof typeof messages;

/** Keys of all texts. */
export const messageKeys = Object.keys(messages) as MessageKey[];
