import { contextBridge, ipcRenderer } from 'electron';

import { DESKTOP_TRANSPORT } from '../shared/browser-wire.ts';
import type { Transport } from '../shared/ipc-contract.ts';
import type { Reply } from '../shared/reply.ts';

/** A pipe and nothing more: what may pass is decided on the other side, against the contract. */
const transport: Transport = {
  invoke: (channel, request) => ipcRenderer.invoke('seatwise:call', channel, request) as Promise<Reply<unknown>>,
  on: (event, listener) => {
    const receive = (_: unknown, name: string, value: unknown): void => {
      if (name === event) listener(value);
    };
    ipcRenderer.on('seatwise:event', receive);
    return () => {
      ipcRenderer.off('seatwise:event', receive);
    };
  },
};

contextBridge.exposeInMainWorld(DESKTOP_TRANSPORT, transport);
