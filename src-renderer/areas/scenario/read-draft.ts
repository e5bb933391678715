import type { ScenarioFile } from '../../../shared/scenario.ts';
import type { ScenarioDraft } from '../../../shared/wire-parts.ts';

/**
 * A stored draft as the workspace edits it. Only format and name are sure: lines and prices that are
 * no lists become empty ones, everything else stays as it is, and the findings say what is wrong with it.
 */
export function readDraft(draft: ScenarioDraft): ScenarioFile {
  const lines = Array.isArray(draft['lines']) ? (draft['lines'] as ScenarioFile['lines']) : [];
  return { ...(draft as unknown as ScenarioFile), lines };
}
