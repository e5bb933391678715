import { tick } from 'svelte';

/** What the screens answer wherever the focus is; the first key that is held is one of these. */
const commands = new Set(['b', 'k', 'y', 'z']);
/** Keys beside letters and digits that may follow a command; the rest stay the browser's. */
const following = new Set(['Enter', 'Escape', 'Backspace', 'ArrowUp', 'ArrowDown']);

const isCommand = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey;

/** Keys that are pressed before the screen they are meant for is there; it hears them, in their order, once it is. */
export class HeldKeys {
  #held: KeyboardEvent[] = [];

  /** Holds a key that the screen would hear; false where it is none, or would be its only by the focus. */
  hold(event: KeyboardEvent): boolean {
    const isHeard = isCommand(event)
      ? commands.has(event.key.toLowerCase())
      : this.#held.length > 0 && !event.altKey && (event.key.length === 1 || following.has(event.key));
    if (!isHeard || event.isComposing) return false;
    this.#held.push(event);
    return true;
  }

  /** Gives up what is held: another screen is asked for. */
  drop(): void {
    this.#held = [];
  }

  /** Lets the screen hear what was held, each key where the one before it has put the focus. */
  async release(): Promise<void> {
    const held = this.#held;
    this.#held = [];
    for (const event of held) {
      // What a key opens takes the focus a turn after it is drawn.
      await tick();
      await tick();
      const target = document.activeElement ?? document.body;
      const isLeft = target.dispatchEvent(new KeyboardEvent('keydown', event));
      if (isLeft && !isCommand(event) && event.key.length === 1) write(target, event.key);
    }
  }
}

/** What the browser does with a letter that was really pressed. */
function write(target: Element, letter: string): void {
  if (!(target instanceof HTMLInputElement)) return;
  target.setRangeText(letter, target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end');
  target.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
