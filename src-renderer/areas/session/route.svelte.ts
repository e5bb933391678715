import { afterPaint } from '../../ui/after-paint.ts';

/** The screens of the window, in the order of the rail. */
export const screens = [
  ...['library', 'scenario', 'compare', 'sizing'],
  ...['timeline', 'books', 'documents', 'settings'],
] as const;

/** One screen of the window. */
export type Screen = (typeof screens)[number];

function isScreen(text: string | undefined): text is Screen {
  return screens.some((screen) => screen === text);
}

/** Which screen is open and with which scenario; kept in the address, so that a reload comes back to it. */
export class Route {
  screen = $state<Screen>('library');
  scenario = $state<string | undefined>();

  constructor() {
    this.#read();
    addEventListener('hashchange', () => {
      this.#read();
    });
  }

  /** Opens a screen; the scenario stays the one that is open unless another is named. */
  go(screen: Screen, scenario: string | undefined = this.scenario): void {
    this.screen = screen;
    this.scenario = scenario;
    // Telling the browser takes as long as drawing half a screen.
    void afterPaint().then(() => {
      this.#write();
    });
  }

  #write(): void {
    const { screen, scenario } = this;
    const address = scenario === undefined ? `#/${screen}` : `#/${screen}/${scenario}`;
    // Setting the hash would be a navigation, which costs a frame.
    if (location.hash !== address) history.pushState(null, '', address);
  }

  #read(): void {
    const [screen, scenario] = location.hash.replace(/^#\/?/, '').split('/');
    // An address without a screen is that of the first one; the way back leads there too.
    this.screen = isScreen(screen) ? screen : 'library';
    if (scenario !== undefined && scenario !== '') this.scenario = scenario;
  }
}
