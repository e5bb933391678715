import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** Width that pages are drawn at, in CSS pixels; wide enough to read the small print. */
const PAGE_WIDTH = 1_040;

/** A PDF that was opened for drawing. */
export interface PdfDocument {
  readonly pages: number;
  /** Draws a page, counted from 1. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, density: number) => Promise<void>;
}

/** Opens a PDF. The reader is large and is loaded with the first document. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfDocument> {
  const { GlobalWorkerOptions, getDocument } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerAddress;
  // Glyphs are drawn as paths: the content policy lets no font in that is made at run time.
  const document = await getDocument({ data: bytes, disableFontFace: true, useWasm: false }).promise;
  return {
    pages: document.numPages,
    async draw(number, canvas, density) {
      const page = await document.getPage(number);
      const scale = (PAGE_WIDTH / page.getViewport({ scale: 1 }).width) * density;
      const viewport = page.getViewport({ scale });
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await page.render({ canvas, viewport }).promise;
    },
  };
}
