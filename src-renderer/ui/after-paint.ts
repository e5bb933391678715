/** Longest wait for the next frame, in milliseconds; a hidden window draws none. */
const FRAME_PATIENCE = 40;

/** Resolves before the next frame is drawn. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      resolve();
    });
    setTimeout(resolve, FRAME_PATIENCE);
  });
}

/** Resolves once what is on its way to the screen is there: for what it need not wait for. */
export async function afterPaint(): Promise<void> {
  await nextFrame();
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
}
