/** Where the screens lie that the window does not begin with. */
const places = {
  scenario: () => import('./ScenarioView.svelte'),
  compare: () => import('./CompareView.svelte'),
  sizing: () => import('./SizingView.svelte'),
  timeline: () => import('./TimelineView.svelte'),
  books: () => import('./BooksView.svelte'),
  documents: () => import('./DocumentsView.svelte'),
  settings: () => import('./SettingsView.svelte'),
  recovery: () => import('../areas/trust/RecoveryScreen.svelte'),
};

/** A screen that is loaded after the first one was painted. */
type LateScreen = keyof typeof places;
type LateView<Screen extends LateScreen> = Awaited<ReturnType<(typeof places)[Screen]>>['default'];
type Views = { readonly [Screen in LateScreen]?: LateView<Screen> };

/**
 * The screens beyond the list of scenarios. The window begins without their code, so that the list is there
 * sooner; they are loaded one by one as soon as the window has nothing else to do, and at once where one is asked for.
 */
export class LateViews {
  #views = $state.raw<Views>({});
  readonly #loading = new Set<LateScreen>();
  readonly #errors = new Map<LateScreen, unknown>();

  /**
   * A screen, once it is there; asking for it loads it.
   * @throws what kept it from being loaded; asked again, it is tried again
   */
  view<Screen extends LateScreen>(screen: Screen): LateView<Screen> | undefined {
    const view = this.#views[screen];
    if (view !== undefined) return view;
    if (this.#errors.has(screen)) {
      const error = this.#errors.get(screen);
      this.#errors.delete(screen);
      throw error;
    }
    void this.#load(screen);
    return undefined;
  }

  /** Whether a screen is there, without asking for it. */
  has(screen: LateScreen): boolean {
    return this.#views[screen] !== undefined;
  }

  /** Loads all screens, each when the window is idle. Returns how to stop. */
  loadWhenIdle(): () => void {
    const waiting = (Object.keys(places) as LateScreen[]).filter((screen) => screen !== 'recovery');
    let handle: number;
    const next = (): void => {
      handle = requestIdleCallback(() => {
        const screen = waiting.shift();
        if (screen !== undefined) void this.#load(screen).then(next);
      });
    };
    next();
    return () => {
      waiting.length = 0;
      cancelIdleCallback(handle);
    };
  }

  async #load(screen: LateScreen): Promise<void> {
    if (this.#loading.has(screen)) return;
    this.#loading.add(screen);
    try {
      const { default: view } = await places[screen]();
      this.#views = { ...this.#views, [screen]: view };
    } catch (error) {
      this.#loading.delete(screen);
      this.#errors.set(screen, error);
      // Whoever waits for it asks again, and is told.
      this.#views = { ...this.#views };
    }
  }
}
