import process from 'node:process';

/**
 * Loaded into a host before the program (`node --import`): its clock stands where HOST_CLOCK or the last message
 * set it, so that dates on the screen are the same in every run. The program knows nothing of it.
 */
const RealDate = Date;
let now = RealDate.parse(process.env['HOST_CLOCK'] ?? '');

globalThis.Date = new Proxy(RealDate, {
  construct: (target, parts, asked) => Reflect.construct(target, parts.length === 0 ? [now] : parts, asked) as Date,
  apply: () => new RealDate(now).toString(),
  get: (target, name) => (name === 'now' ? () => now : (Reflect.get(target, name) as unknown)),
});

process.on('message', (instant: string) => {
  now = RealDate.parse(instant);
  process.send?.(instant);
});
// Listening to the test is no reason to stay.
process.channel?.unref();
