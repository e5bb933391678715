import type { Settings } from '../../../shared/app-settings.ts';
import type { ScenarioFile, ScenarioOptions } from '../../../shared/scenario.ts';

/** What a new scenario takes from the settings; a stored one keeps its own. */
function withDefaults(scenario: ScenarioFile, settings: Settings): ScenarioFile {
  const { taxRates, graceDays, retentionDays } = settings;
  const options: ScenarioOptions = { ...scenario.options, taxRates };
  return { ...scenario, customer: { ...scenario.customer, graceDays, retentionDays }, options };
}

/** A scenario without lines. */
export function blankScenario(name: string, settings: Settings): ScenarioFile {
  return withDefaults({ format: 'seatwise.scenario/1', name, edition: 'flagship', lines: [] }, settings);
}
