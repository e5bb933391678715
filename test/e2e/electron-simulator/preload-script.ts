/**
 * The built preload script as a script that runs in the page before all others, with the two parts of
 * Electron that it may use. What crosses is JSON, as structured clones of plain data are.
 */
export function preloadScript(preload: string): string {
  return `(() => {
  const listeners = new Map();
  globalThis.simulatedIpc = ({ channel, args }) => {
    for (const listener of [...(listeners.get(channel) ?? [])]) listener({}, ...args);
  };
  const ipcRenderer = {
    invoke: async (channel, ...args) => {
      const reply = await globalThis.simulatedInvoke(JSON.stringify({ channel, args }));
      return reply === null ? undefined : JSON.parse(reply);
    },
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    off: (channel, listener) => {
      listeners.set(channel, (listeners.get(channel) ?? []).filter((each) => each !== listener));
    },
  };
  const contextBridge = {
    exposeInMainWorld: (name, api) => {
      Object.defineProperty(globalThis, name, { value: Object.freeze({ ...api }), enumerable: true });
    },
  };
  const require = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error('A sandboxed preload script cannot load ' + name);
  };
  if (globalThis !== globalThis.top || location.origin === 'null') return;
  const module = { exports: {} };
  (function (require, module, exports) {
${preload}
  })(require, module, module.exports);
})();`;
}
