import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect } from '@playwright/test';

import { test } from './app.ts';
import { tellFigure } from '../tell-figure.ts';

/** Another site on this machine, which counts who comes by. */
async function anotherSite(): Promise<{ server: Server; address: string; visits: string[] }> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('there');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, visits };
}

/** What the window says when it refuses something; each is wanted here, and only here. */
const refusals = /Content Security Policy|Content-Security-Policy|ERR_BLOCKED|status of 4\d\d|violates|Failed to load/i;

test('nothing runs in the window that is not its own, and nothing leaves it', async ({ app }) => {
  const { page } = app;
  const { server, address, visits } = await anotherSite();
  const ran = await page.evaluate(async (site) => {
    const hurt: string[] = [];
    Reflect.set(globalThis, 'hurt', (what: string) => hurt.push(what));
    const tried = (what: string, work: () => unknown): void => {
      try {
        work();
        hurt.push(what);
      } catch {
        // Refused, as it should be.
      }
    };
    const add = (name: string, attributes: Record<string, string>, text = ''): HTMLElement => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      element.textContent = text;
      document.body.append(element);
      return element;
    };
    // The debugger may evaluate what the page may not; the page's own clock may not.
    await new Promise<void>((resolve) => {
      setTimeout(() => {
        tried('eval', () => (0, eval)('1'));
        tried('new Function', () => Reflect.construct(Function, ['return 1']));
        setTimeout("hurt('text on the clock')" as unknown as () => void);
        resolve();
      });
    });
    add('script', {}, "hurt('inline script')");
    add('script', { src: `${site}/script.js` });
    add('script', { src: "data:text/javascript,hurt('data script')" });
    add('img', { src: 'nowhere.png', onerror: "hurt('handler in markup')" });
    add('img', { src: `${site}/pixel.png` });
    add('a', { href: "javascript:hurt('javascript address')" }).click();
    add('iframe', { src: `${site}/frame.html` });
    add('iframe', { srcdoc: "<script>parent.hurt('frame')</script>" });
    add('object', { data: `${site}/object.swf` });
    add('link', { rel: 'stylesheet', href: `${site}/style.css` });
    add('style', {}, `body { background: url(${site}/background.png) }`);
    add('base', { href: `${site}/` });
    const form = add('form', { action: `${site}/form`, method: 'post' }) as HTMLFormElement;
    form.submit();
    tried('worker from text', () => {
      const worker = new Worker(URL.createObjectURL(new Blob(["postMessage('x')"])));
      worker.onmessage = () => hurt.push('worker ran');
      throw new Error('A worker that may not start tells so later.');
    });
    await fetch(`${site}/fetch`).then(
      () => hurt.push('fetch'),
      () => undefined,
    );
    navigator.sendBeacon(`${site}/beacon`, 'data');
    await new Promise<void>((resolve) => {
      const socket = new WebSocket(site.replace('http', 'ws'));
      socket.onopen = () => hurt.push('socket');
      socket.onerror = () => {
        resolve();
      };
      setTimeout(resolve, 2_000);
    }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return hurt;
  }, address);
  expect(ran).toEqual([]);
  expect(visits).toEqual([]);
  tellFigure('S5: scripts, fetches, frames, workers, forms and addresses from elsewhere, 0 succeeded');
  // The control: the other site does answer whoever is let through.
  expect(await (await fetch(`${address}/control`)).text()).toBe('there');
  expect(visits).toEqual(['/control']);
  server.closeAllConnections();
  server.close();
  expect(app.complaints.length).toBeGreaterThan(5);
  expect(app.complaints.filter((each) => !refusals.test(each))).toEqual([]);
  app.complaints.length = 0;
});

test('no address leads out of the window’s own files', async ({ app }) => {
  const statuses = await app.page.evaluate(async () => {
    const addresses = [
      ...['/../package.json', '/..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd', '/renderer/../../package.json'],
      ...['/..\\..\\package.json', '/assets/../../cli.cjs', '/library.db', '/cli.cjs', '/fonts/LICENSE_FONT'],
      ...[
        '/fonts/../cli.cjs',
        '//etc/passwd',
        '/index.html/../cli.cjs',
        '/assets/%00',
        '/fonts/NotoSansSC_700Bold.ttf',
      ],
    ];
    const replies = await Promise.all(addresses.map((address) => fetch(`${location.origin}${address}`)));
    return replies.map(({ status }, index) => `${addresses[index] ?? ''} ${String(status)}`);
  });
  expect(statuses.filter((each) => !/ 40[0-5]$/.test(each))).toEqual([]);
  app.complaints.length = 0;
});

test('the page cannot be framed by another site', async ({ app }) => {
  const { page } = app;
  const frame = await page.context().newPage();
  await frame.setContent(`<iframe src="${new URL(page.url()).origin}/" width="600" height="400"></iframe>`);
  // What stands in the frame once the browser has refused the page.
  await expect.poll(() => frame.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  app.complaints.length = 0;
});

test('the Chinese font comes from the program, once', async ({ app }) => {
  const faces = await app.page.evaluate(async () => {
    const loaded = await document.fonts.load('16px "Noto Sans SC"', '云会议');
    return loaded.map((face) => `${face.family.replaceAll('"', '')} ${face.status}`);
  });
  expect(faces).toEqual(['Noto Sans SC loaded']);
});
