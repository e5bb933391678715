import type { ScenarioReader } from './scenario-reader.ts';

/** How often to look for changes of another program, in milliseconds. */
const INTERVAL = 2_000;

/** Tells when another program has changed the library; returns how to stop. It keeps no process alive. */
export function watchLibrary(reader: ScenarioReader, onChange: () => void): () => void {
  let seen = reader.changeCount();
  const timer = setInterval(() => {
    const now = reader.changeCount();
    if (now === seen) return;
    seen = now;
    onChange();
  }, INTERVAL);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
