import {
  PDF,
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core';

/** One object of a PDF, for tests to walk through; what is not there is a node without a value. */
export class PdfNode {
  private constructor(
    private readonly document: PDF,
    private readonly object: PdfObject | undefined,
    /** The number of its object when it is one of its own. */
    readonly id: number | undefined,
  ) {}

  /** The catalog of a document, and its pages. */
  static async open(bytes: Uint8Array): Promise<{ catalog: PdfNode; pages: readonly PdfNode[] }> {
    const document = await PDF.load(bytes);
    const node = (object: PdfObject): PdfNode => PdfNode.of(document, object);
    return { catalog: node(document.getCatalog()), pages: document.getPages().map(({ ref }) => node(ref)) };
  }

  private static of(document: PDF, object: PdfObject | undefined): PdfNode {
    if (!(object instanceof PdfRef)) return new PdfNode(document, object, undefined);
    return new PdfNode(document, document.getObject(object) ?? undefined, object.objectNumber);
  }

  get(key: string): PdfNode {
    const { object } = this;
    return PdfNode.of(this.document, object instanceof PdfDict ? object.get(key) : undefined);
  }

  get exists(): boolean {
    return this.object !== undefined;
  }

  /** Of an array; a single object is a list of one, as the standard allows in many places. */
  get items(): readonly PdfNode[] {
    const { object } = this;
    if (object === undefined) return [];
    if (!(object instanceof PdfArray)) return [this];
    return Array.from({ length: object.length }, (_, index) => PdfNode.of(this.document, object.at(index)));
  }

  get keys(): readonly string[] {
    return this.object instanceof PdfDict ? [...this.object.keys()].map(({ value }) => value) : [];
  }

  /** Of a name, number, string or boolean. */
  get value(): string | number | boolean | undefined {
    const { object } = this;
    if (object instanceof PdfString) return object.asString();
    if (object instanceof PdfName || object instanceof PdfNumber || object instanceof PdfBool)
      return object.value;
    return undefined;
  }

  /** The decoded content of a stream. */
  get content(): Buffer {
    return this.object instanceof PdfStream ? Buffer.from(this.object.getDecodedData()) : Buffer.alloc(0);
  }
}
