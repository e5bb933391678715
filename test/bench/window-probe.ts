/**
 * Runs in the page before its own scripts: notes when the user's last key or click reached the window and when
 * what came of it was painted, both on the page's own clock, so that the test's way to the page costs nothing.
 */
export const windowProbe = `(() => {
  const painted = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    // Delivered after the frame that is now being made was handed to the screen.
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(0);
  });
  const probe = { from: 0 };
  for (const type of ['keydown', 'beforeinput', 'mousedown']) {
    addEventListener(type, (event) => { probe.from ||= event.timeStamp; }, { capture: true });
  }
  /** Milliseconds from the next key or click until a frame with what is looked for is painted. */
  probe.until = (look) => new Promise((resolve, reject) => {
    probe.from = 0;
    setTimeout(() => reject(new Error('Not painted within 3 s: ' + look)), 3000);
    const observer = new MutationObserver(() => {
      if (probe.from === 0 || !look()) return;
      observer.disconnect();
      painted((now) => resolve(now - probe.from));
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  /** Milliseconds between frames while the list is scrolled by so many pixels a frame. */
  probe.scroll = (selector, by, count) => new Promise((resolve) => {
    const list = document.querySelector(selector);
    const times = [];
    let last = performance.now();
    const step = () => {
      list?.scrollBy(0, by);
      painted((now) => {
        times.push(now - last);
        last = now;
        if (times.length < count) step();
        else resolve(times);
      });
    };
    step();
  });
  /** Milliseconds between the frames of the next so many milliseconds, whatever happens in the window. */
  probe.watch = (length) => new Promise((resolve) => {
    const times = [];
    const begin = performance.now();
    let last = begin;
    const step = () => painted((now) => {
      times.push(now - last);
      last = now;
      if (now - begin < length) step();
      else resolve(times);
    });
    step();
  });
  globalThis.windowProbe = probe;
})();`;
