import { createContext } from 'svelte';

import type { Settings } from '../../../shared/app-settings.ts';
import type { Edition } from '../../../shared/catalogue.ts';
import { defaultSettings } from '../../../shared/default-settings.ts';
import type { Finding } from '../../../shared/finding.ts';
import type { ReplyValue } from '../../../shared/ipc-contract.ts';
import type { OfferList, RuleText } from '../../../shared/offer-list.ts';
import type { Reply } from '../../../shared/reply.ts';
import type { WireFile } from '../../../shared/wire-parts.ts';
import type { Backend } from '../../backend.ts';
import { Translator } from '../../messages/translator.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { Route } from './route.svelte.ts';

/** What every screen stands on: the pipe to the program, settings, language, the screen that is open. */
export class Session {
  readonly backend: Backend;
  readonly words = new Translator();
  readonly notices = new Notices();
  readonly route = new Route();
  info = $state.raw<ReplyValue<'app.info'> | undefined>();
  settings = $state.raw<Settings>(defaultSettings);
  /** Scenarios chosen for the comparison, the baseline first. */
  compared = $state.raw<readonly string[]>([]);
  /** A file that the program was opened with, until its import is decided. */
  openedFile = $state.raw<WireFile | undefined>();
  /** Width of the lines of a scenario where they were seen last, in pixels. */
  gridWidth = $state(1_200);
  /** Whether the library asks what to begin a new scenario with. */
  creating = $state(false);
  /** Counts the restores of the library; a screen that was drawn before one shows what is no more. */
  restores = $state(0);
  rules = $state.raw<ReadonlyMap<string, RuleText>>(new Map());
  readonly #offers = new Map<string, Promise<OfferList | undefined>>();
  readonly #prefersDark = matchMedia('(prefers-color-scheme: dark)');

  constructor(backend: Backend) {
    this.backend = backend;
  }

  /** Listens to what happens, and reads what the first screen needs. */
  async start(): Promise<void> {
    this.#listen();
    const [info, settings] = await Promise.all([
      this.backend.ask('app.info', {}),
      this.backend.ask('settings.get', {}),
    ]);
    this.info = this.take(info);
    this.#use(this.take(settings) ?? defaultSettings);
  }

  /** Reads the texts of the rules, which explain numbers: no screen waits for them. */
  async readRules(): Promise<void> {
    const read = this.take(await this.backend.ask('catalogue.rules', {}));
    this.rules = new Map((read?.rules ?? []).map((rule) => [rule.id, rule]));
  }

  #listen(): void {
    this.backend.on('settings-changed', (changed) => {
      this.#use(changed);
    });
    this.backend.on('library-replaced', () => void this.#readAnew());
    this.backend.on('problem', (found) => {
      this.tell([found]);
    });
    this.backend.on('file-opened', (file) => {
      this.openedFile = file;
      this.route.go('library');
    });
    this.#prefersDark.addEventListener('change', () => {
      this.#showTheme();
    });
  }

  /** The value of an accepted reply; a refusal is shown to the user as a notice. */
  take<T>(reply: Reply<T>): T | undefined {
    if (reply.ok) return reply.value;
    this.tell(reply.findings);
    return undefined;
  }

  /** Shows findings as notices. */
  tell(findings: readonly Finding[]): void {
    for (const finding of findings.slice(0, 3)) {
      const mend = finding.mend === undefined ? '' : ` ${this.words.of(finding.mend)}`;
      this.notices.add({ text: `${this.words.of(finding.message)}${mend}`, tone: 'problem' });
    }
  }

  /** Takes an error that nobody expected to the log and tells the user; the window goes on. */
  async report(error: unknown): Promise<void> {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const reply = await this.backend.ask('trust.report', { message: message.slice(0, 4_000) });
    this.tell(reply.ok ? [reply.value.finding] : reply.findings);
  }

  /** Changes settings here and in every other window. */
  async change(change: Partial<Settings>): Promise<void> {
    this.#use({ ...this.settings, ...change });
    const settled = this.take(await this.backend.ask('settings.set', change));
    if (settled !== undefined) this.#use(settled);
  }

  /** What an edition sells; asked once per edition. */
  offers(edition: Edition | undefined): Promise<OfferList | undefined> {
    const key = edition ?? '';
    const known = this.#offers.get(key);
    if (known !== undefined) return known;
    const asked = this.backend
      .ask('catalogue.offers', edition === undefined ? {} : { edition })
      .then((reply) => this.take(reply));
    this.#offers.set(key, asked);
    return asked;
  }

  /** The theme in force, with `system` resolved. */
  get theme(): 'light' | 'dark' {
    if (this.settings.theme !== 'system') return this.settings.theme;
    return this.#prefersDark.matches ? 'dark' : 'light';
  }

  async #readAnew(): Promise<void> {
    const settings = this.take(await this.backend.ask('settings.get', {}));
    if (settings !== undefined) this.#use(settings);
    this.restores += 1;
  }

  #use(settings: Settings): void {
    this.settings = settings;
    this.words.language = settings.language;
    this.#showTheme();
    document.documentElement.dataset['projection'] = String(settings.projection);
  }

  #showTheme(): void {
    document.documentElement.dataset['theme'] = this.theme;
  }
}

/** The session of the window, for every component below the app. */
export const [getSession, setSession] = createContext<Session>();
