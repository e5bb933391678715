import type { Finding } from '../../../shared/finding.ts';
import type { ScenarioReading } from '../scenario/read-scenario.ts';
import { contactCentreFindings } from './contact-centre-findings.ts';
import { lifecycleFindings } from './lifecycle-findings.ts';
import { meetingFindings } from './meeting-findings.ts';

/**
 * Everything the rules say about a scenario before it is priced: first what reading it has found, line
 * by line, then what its lines are together and in the course of time.
 */
export function checkScenario(reading: ScenarioReading): Finding[] {
  const { scenario, refusedSkus, headRead } = reading;
  return [
    ...reading.findings,
    ...meetingFindings(scenario.lines, refusedSkus),
    ...contactCentreFindings(scenario, headRead),
    ...lifecycleFindings(reading),
  ];
}
