import { untrack } from 'svelte';

import type { Finding } from '../../../shared/finding.ts';
import type { IssuedDocument } from '../../../shared/issued-document.ts';
import type { EventValue } from '../../../shared/ipc-contract.ts';
import type { ScenarioFile } from '../../../shared/scenario.ts';
import { readDraft } from '../scenario/read-draft.ts';
import type { MendableFinding } from '../scenario/scenario-state.svelte.ts';
import { deliver, type Delivered } from '../session/deliver-file.ts';
import { ComparedChoice } from './compared-choice.svelte.ts';
import type { DocumentKind } from '../session/document-kinds.ts';
import type { Session } from '../session/session.svelte.ts';

let jobs = 0;

function nextJob(kind: string): string {
  jobs += 1;
  return `${kind}-${String(jobs)}`;
}

/** The quote documents of the open scenario: what they are to be, the preview, the export. */
export class DocumentsState {
  kinds = $state.raw<readonly DocumentKind[]>(['xlsx', 'pdf']);
  /** The PDF as base64. */
  preview = $state.raw<string | undefined>();
  /** The date that a quote without one of its own bears, as the program printed it last. */
  usualDate = $state<string | undefined>();
  /** Why there is no preview. */
  findings = $state.raw<readonly MendableFinding[]>([]);
  /** Why the last export was not handed over. */
  refused = $state.raw<readonly MendableFinding[]>([]);
  progress = $state.raw<EventValue<'progress'> | undefined>();
  exporting = $state<string | undefined>();
  delivered = $state.raw<readonly Delivered[]>([]);
  /** What was handed over before, the newest first. */
  issued = $state.raw<readonly IssuedDocument[]>([]);
  /** Other scenarios in the own copy. */
  readonly compared: ComparedChoice;
  readonly #session: Session;
  readonly #id: string;
  #previewing: string | undefined;
  /** The preview that was asked for last. */
  #asked: string | undefined;

  /** @param id identity of the stored scenario, under which its documents are numbered */
  constructor(session: Session, id: string) {
    this.#session = session;
    this.#id = id;
    this.compared = new ComparedChoice(session, id);
  }

  /** Follows how far the documents are; returns how to stop. */
  watch(): () => void {
    return this.#session.backend.on('progress', (progress) => {
      if (progress.job === this.exporting || progress.job === this.#previewing) this.progress = progress;
    });
  }

  /** Makes the preview anew; the one that is still being made is given up. */
  async show(scenario: ScenarioFile): Promise<void> {
    const job = nextJob('preview');
    const outdated = this.#previewing;
    this.#previewing = job;
    this.#asked = job;
    this.refused = [];
    // Their mends are of the scenario before, and would undo what was changed since.
    untrack(() => {
      this.findings = this.findings.map(({ finding }) => ({ finding, mends: [] }));
    });
    if (outdated !== undefined) void this.#session.backend.ask('jobs.cancel', { job: outdated });
    const reply = await this.#session.backend.ask('documents.preview', { job, ...this.#order(scenario) });
    if (this.#previewing !== job) return;
    this.#previewing = undefined;
    this.progress = undefined;
    this.preview = reply.ok ? reply.value.bytes : undefined;
    if (reply.ok && scenario.document?.date === undefined) this.usualDate = reply.value.date;
    this.findings = reply.ok ? [] : reply.findings.map((finding) => ({ finding, mends: [] }));
    if (reply.ok) return;
    const mendable = await this.#withMends(scenario, reply.findings);
    // Nothing else was asked for while the mends were looked up.
    if (this.findings.length === mendable.length && this.#asked === job) this.findings = mendable;
  }

  /** Makes the files and hands them over; they are read back and checked before they are answered. */
  async export(scenario: ScenarioFile): Promise<void> {
    const job = nextJob('export');
    this.exporting = job;
    this.delivered = [];
    this.refused = [];
    const request = { job, ...this.#order(scenario), kinds: [...this.kinds] };
    const reply = await this.#session.backend.ask('documents.export', request);
    this.exporting = undefined;
    this.progress = undefined;
    if (!reply.ok) {
      if (!reply.findings.some(({ code }) => code === 'job-cancelled')) {
        this.refused = await this.#withMends(scenario, reply.findings);
      }
      return;
    }
    await this.listIssued();
    for (const file of reply.value.files) {
      const delivered = await deliver(this.#session, file);
      if (delivered !== undefined) this.delivered = [...this.delivered, delivered];
    }
  }

  /** Looks up what was handed over before. */
  async listIssued(): Promise<void> {
    const reply = await this.#session.backend.ask('documents.issued', { id: this.#id });
    if (reply.ok) this.issued = reply.value.documents;
  }

  /** Ends the export that is under way. */
  async cancel(): Promise<void> {
    if (this.exporting !== undefined) await this.#session.backend.ask('jobs.cancel', { job: this.exporting });
  }

  async #withMends(scenario: ScenarioFile, findings: readonly Finding[]): Promise<MendableFinding[]> {
    const reply = await this.#session.backend.ask('mends.of', { scenario, findings: [...findings] });
    const mends = reply.ok ? reply.value.mends : [];
    return findings.map((finding, index) => ({
      finding,
      mends: mends
        .filter((mend) => mend.finding === index)
        .map(({ label, scenario: mended }) => ({ label, scenario: readDraft(mended) })),
    }));
  }

  #order(scenario: ScenarioFile) {
    const language = scenario.document?.language ?? this.#session.settings.documentLanguage;
    const shown = this.#shown(scenario);
    // The customer's copy is without them; what was chosen waits for the own copy.
    const compareWith = shown.document?.customerCopy === false ? this.compared.chosen.map(({ id }) => id) : [];
    return { scenario: shown, id: this.#id, language, compareWith };
  }

  /** On a screen that the customer sees, only the customer's copy. */
  #shown(scenario: ScenarioFile): ScenarioFile {
    if (!this.#session.settings.projection || scenario.document?.customerCopy !== false) return scenario;
    return { ...scenario, document: { ...scenario.document, customerCopy: true } };
  }
}
