import type { ColumnChoice, DemandSource, TablePreview } from '../../../shared/demand.ts';
import type { Finding } from '../../../shared/finding.ts';
import type { OneLessRow, SensitivityView } from '../../../shared/fleet-view.ts';
import type { ReplyValue } from '../../../shared/ipc-contract.ts';
import type { PlanKind } from '../../../shared/plan.ts';
import type { Reply } from '../../../shared/reply.ts';
import type { WireFile } from '../../../shared/wire-parts.ts';
import { deliver } from '../session/deliver-file.ts';
import type { Session } from '../session/session.svelte.ts';
import { LongWork } from './long-work.svelte.ts';
import { type ProfileForm, type ProfilePlace, readProfileForm, usualProfile } from './profile-form.ts';

/** Editions that sell rooms. */
export type FleetEdition = 'flexus' | 'flagship';
/** Whether fleets are priced by the month or by the year. */
export type FleetPer = 'month' | 'year';

/** Rooms or ports: where the meetings come from, when they peak, and the fleets that host them. */
export class FleetState {
  readonly work: LongWork;
  sourceKind = $state<'file' | 'profile'>('file');
  file = $state.raw<WireFile | undefined>();
  /** The head of a table whose columns wait to be confirmed. */
  table = $state.raw<TablePreview | undefined>();
  columns = $state.raw<ColumnChoice>({});
  /** Span for recurring events, as typed; empty for the program's own choice. */
  span = $state.raw({ from: '', to: '' });
  profile = $state.raw<ProfileForm>(usualProfile(''));
  wrong = $state.raw<readonly ProfilePlace[]>([]);
  demand = $state.raw<ReplyValue<'demand.read'> | undefined>();
  edition = $state<FleetEdition>('flagship');
  per = $state<FleetPer>('year');
  /** Each host of room meetings needs rooms of their own. */
  roomPerHost = $state(false);
  plan = $state.raw<ReplyValue<'fleet.plan'> | undefined>();
  chosen = $state<PlanKind | undefined>();
  oneLess = $state.raw<{ readonly kind: PlanKind; readonly rows: readonly OneLessRow[] } | undefined>();
  growth = $state('20');
  sensitivity = $state.raw<readonly SensitivityView[] | undefined>();
  findings = $state.raw<readonly Finding[]>([]);
  readonly #session: Session;
  /** The price books that the plan was made with. */
  #books = '';

  constructor(session: Session) {
    this.#session = session;
    this.work = new LongWork(session);
    this.profile = usualProfile(session.info?.today ?? '');
  }

  /** Looks into a file: a calendar is read at once, a table waits for its columns. */
  async choose(file: WireFile): Promise<void> {
    this.#forget();
    this.file = file;
    this.table = undefined;
    const { backend } = this.#session;
    const head = this.#settle(await this.work.run('preview', (job) => backend.ask('demand.preview', { job, file })));
    if (head === undefined) return;
    this.table = head.table ?? undefined;
    this.columns = head.table?.columns ?? {};
    if (head.table === null) await this.readFile();
  }

  /** Reads the chosen file by the chosen columns, and plans. */
  async readFile(): Promise<void> {
    const { file, table, columns } = this;
    if (file === undefined) return;
    const { from, to } = this.span;
    const dated = [from, to].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day));
    await this.#read({
      ...{ kind: 'file', file },
      ...(table !== undefined && { columns }),
      ...(dated && { window: { from, to } }),
    });
  }

  /** Generates meetings from the profile, and plans. */
  async readProfile(): Promise<void> {
    const reading = readProfileForm(this.profile);
    this.wrong = reading.ok ? [] : reading.places;
    if (reading.ok) await this.#read({ kind: 'profile', profile: reading.profile });
  }

  /** Plans the fleets of the meetings that were read. */
  async replan(): Promise<void> {
    const { demand, edition, per, roomPerHost } = this;
    if (demand === undefined) return;
    this.#forgetPlan();
    const { backend } = this.#session;
    this.#books = await this.#booksInUse();
    const request = { demand: demand.demand, edition, per, roomPerHost };
    this.plan = this.#settle(await this.work.run('plan', (job) => backend.ask('fleet.plan', { job, ...request })));
    this.chosen = this.plan?.view.best ?? undefined;
  }

  /** Plans again where other price books are in use than those of the plan. */
  async refresh(): Promise<void> {
    if (this.plan !== undefined && this.#books !== (await this.#booksInUse())) await this.replan();
  }

  /** Asks what one room or port less than the chosen option would give up. */
  async askOneLess(): Promise<void> {
    const { plan, chosen: kind } = this;
    if (plan === undefined || kind === undefined) return;
    const { backend } = this.#session;
    const request = { plan: plan.plan, kind };
    const answer = await this.work.run('one-less', (job) => backend.ask('fleet.oneLess', { job, ...request }));
    const value = this.#settle(answer);
    if (value !== undefined) this.oneLess = { kind, rows: value.rows };
  }

  /** Asks for the best fleet with more and fewer meetings. */
  async askSensitivity(): Promise<void> {
    const { plan, growth } = this;
    if (plan === undefined) return;
    const { backend } = this.#session;
    const request = { plan: plan.plan, growth: growth.trim() };
    const answer = await this.work.run('sensitivity', (job) => backend.ask('fleet.sensitivity', { job, ...request }));
    this.sensitivity = this.#settle(answer)?.rows ?? this.sensitivity;
  }

  /** Hands over which meeting takes place where. */
  async exportAssignments(kind: PlanKind): Promise<void> {
    const { plan } = this;
    if (plan === undefined) return;
    const file = this.#session.take(await this.#session.backend.ask('fleet.assignments', { plan: plan.plan, kind }));
    if (file !== undefined) await deliver(this.#session, file);
  }

  /** Begins again with another calendar; the profile as typed stays. */
  async startOver(): Promise<void> {
    await this.work.cancel();
    this.#forget();
    this.file = undefined;
    this.table = undefined;
  }

  /** The books in use with what they hold, for telling whether they have changed. */
  async #booksInUse(): Promise<string> {
    const reply = await this.#session.backend.ask('books.list', {});
    return reply.ok ? JSON.stringify(reply.value.books.filter(({ used }) => used)) : this.#books;
  }

  async #read(source: DemandSource): Promise<void> {
    this.#forget();
    const { backend } = this.#session;
    this.demand = this.#settle(await this.work.run('read', (job) => backend.ask('demand.read', { job, source })));
    await this.replan();
  }

  /** The value of a reply; what is wrong is kept for the screen. */
  #settle<T>(reply: Reply<T> | undefined): T | undefined {
    if (reply === undefined) return undefined;
    this.findings = reply.ok ? [] : reply.findings.filter(({ code }) => code !== 'job-cancelled');
    return reply.ok ? reply.value : undefined;
  }

  #forget(): void {
    this.findings = [];
    this.demand = undefined;
    this.#forgetPlan();
  }

  #forgetPlan(): void {
    this.plan = undefined;
    this.chosen = undefined;
    this.oneLess = undefined;
    this.sensitivity = undefined;
  }
}
