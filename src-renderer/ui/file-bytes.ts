/** Longest piece that is turned into characters at once; more overflows the call stack. */
const PIECE = 0x8000;

/** The content of a file that the user chose, as base64. */
export async function readBase64(file: Pick<Blob, 'arrayBuffer'>): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

/** The bytes of a base64 text. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A browser drops a download whose page starts another one before it has taken the first over. */
const TAKE_OVER_MS = 1_000;

/** Lets the browser download a file; done when another one may follow. */
export async function download(name: string, base64: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([bytesOf(base64)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has read the address by then; keeping it would keep the bytes.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
  await new Promise((resolve) => setTimeout(resolve, TAKE_OVER_MS));
}

/** Asks the user for a file; nothing where they change their mind. */
export function chooseFile(accept: string): Promise<File | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      resolve(input.files?.[0]);
    });
    input.addEventListener('cancel', () => {
      resolve(undefined);
    });
    input.click();
  });
}
