import type { LaidImage, LaidLine, LaidNode, Renderer, StructureElement } from 'pdfmake/js';

/** Which element of the structure tree a line or a picture belongs to; undefined for what only serves the page. */
export type ElementOf = (drawn: LaidLine | LaidImage) => StructureElement | undefined;

/** What copies of a line, or of a picture, have in common: heads of tables are drawn again on each page. */
export function identityOf(drawn: LaidLine | LaidNode): object {
  return 'inlines' in drawn ? drawn.inlines : (drawn.positions ?? drawn);
}

/**
 * A renderer that says of all it draws what it is. Texts and pictures become content of their element the first
 * time they are drawn. All else is an artifact, which a screen reader passes over: lines and grounds, page
 * headers and footers, repeated heads of tables.
 */
export function taggedRenderer(Base: typeof Renderer, elementOf: ElementOf): typeof Renderer {
  return class TaggedRenderer extends Base {
    readonly #drawn = new Set<object>();

    override renderLine(line: LaidLine, x: number, y: number): void {
      this.#draw(line, () => {
        super.renderLine(line, x, y);
      });
    }

    override renderImage(image: LaidImage): void {
      const element = this.#draw(image, () => {
        super.renderImage(image);
      });
      const bottom = this.pdfDocument.page.height - image.y - image._height;
      const box = [image.x, bottom, image.x + image._width, bottom + image._height];
      if (element !== undefined) element.dictionary.data.A = { O: 'Layout', Placement: 'Block', BBox: box };
    }

    override renderVector(vector: unknown): void {
      this.pdfDocument.markContent('Artifact', { type: 'Layout' });
      super.renderVector(vector);
      this.pdfDocument.endMarkedContent();
    }

    #draw(drawn: LaidLine | LaidImage, draw: () => void): StructureElement | undefined {
      const identity = identityOf(drawn);
      const element = this.#drawn.has(identity) ? undefined : elementOf(drawn);
      this.#drawn.add(identity);
      if (element === undefined) this.pdfDocument.markContent('Artifact', { type: 'Pagination' });
      else element.add(this.pdfDocument.markStructureContent(element.dictionary.data.S));
      draw();
      this.pdfDocument.endMarkedContent();
      return element;
    }
  };
}
