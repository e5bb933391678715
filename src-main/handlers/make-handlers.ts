import { appHandlers } from './app-handlers.ts';
import { authorityHandlers } from './authority-handlers.ts';
import { bookHandlers } from './book-handlers.ts';
import { catalogueHandlers } from './catalogue-handlers.ts';
import { demandHandlers } from './demand-handlers.ts';
import { documentHandlers } from './document-handlers.ts';
import { fileHandlers } from './file-handlers.ts';
import { fleetHandlers } from './fleet-handlers.ts';
import type { Handlers, HandlerTools } from './handlers.ts';
import { HeldFiles } from './held-files.ts';
import type { HeldDemand, HeldPlan } from './held-plan.ts';
import { libraryHandlers } from './library-handlers.ts';
import { pricingHandlers } from './pricing-handlers.ts';
import { jobHandlers, RunningJobs } from './running-jobs.ts';
import { sizingHandlers } from './sizing-handlers.ts';
import { viewHandlers } from './view-handlers.ts';
import { watchedPlanning } from './watched-planning.ts';

/** The handlers of all areas: one for each channel of the contract. */
export function makeHandlers(tools: HandlerTools): Handlers {
  const jobs = new RunningJobs();
  const planning = watchedPlanning(tools, jobs);
  const held = { demands: new HeldFiles<HeldDemand>(), plans: new HeldFiles<HeldPlan>() };
  return {
    ...appHandlers(tools),
    ...catalogueHandlers(),
    ...pricingHandlers(tools),
    ...authorityHandlers(tools),
    ...libraryHandlers(tools),
    ...viewHandlers(tools, jobs),
    ...bookHandlers(tools),
    ...documentHandlers(tools, jobs),
    ...jobHandlers(jobs),
    ...demandHandlers(planning, held.demands),
    ...fleetHandlers(tools, planning, held),
    ...sizingHandlers(tools, held.plans),
    ...fileHandlers(tools),
    ...tools.trust,
  };
}
