import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfString } from '@libpdf/core';

export interface SignatureClaims {
  /** The claimed time of signing, written to /M. */
  readonly signedAt: Date;
  /** The person on whose act the signature was made. */
  readonly name?: string;
  readonly reason?: string;
  readonly location?: string;
}

export interface PreparedPdf {
  /** The document with its signature dictionary; only the hexadecimal digits of /Contents are still zeros. */
  readonly bytes: Buffer;
  /** Offset and length of the part before /Contents, then of the part after it (ISO 32000-1, 12.8.1). */
  readonly byteRange: readonly [number, number, number, number];
}

const UNKNOWN_OFFSET = 9_999_999_999;
const BYTE_RANGE = `/ByteRange [0 ${UNKNOWN_OFFSET} ${UNKNOWN_OFFSET} ${UNKNOWN_OFFSET}]`;
const PRINT_AND_LOCKED = 4 + 128;
const SIGNATURES_EXIST_AND_APPEND_ONLY = 3;

/**
 * Appends an invisible signature field with an empty signature of `contentsBytes` to a PDF as an incremental update,
 * so that earlier signatures stay valid. The field name is `Signature<n>`. Throws for a document without a page.
 */
export async function prepareSignature(
  pdf: Uint8Array,
  claims: SignatureClaims,
  contentsBytes: number,
): Promise<PreparedPdf> {
  const document = await PDF.load(pdf);
  const page = document.getPage(0);
  if (!page) throw new RangeError('a document without pages cannot be signed');
  const form = acroForm(document);
  const fields = form.getArray('Fields', (ref) => document.getObject(ref)) ?? new PdfArray([]);
  const widget = PdfDict.of({
    Type: PdfName.of('Annot'),
    Subtype: PdfName.of('Widget'),
    FT: PdfName.of('Sig'),
    T: PdfString.fromString(`Signature${fields.length + 1}`),
    F: PdfNumber.of(PRINT_AND_LOCKED),
    P: page.ref,
    Rect: new PdfArray([0, 0, 0, 0].map((value) => PdfNumber.of(value))),
    V: document.register(signatureDictionary(claims, contentsBytes)),
  });
  const widgetRef = document.register(widget);
  fields.push(widgetRef);
  form.set('Fields', fields);
  form.set('SigFlags', PdfNumber.of(SIGNATURES_EXIST_AND_APPEND_ONLY));
  const annotations = page.dict.getArray('Annots', (ref) => document.getObject(ref)) ?? new PdfArray([]);
  annotations.push(widgetRef);
  page.dict.set('Annots', annotations);
  return withByteRange(Buffer.from(await document.save({ incremental: true })), contentsBytes);
}

function acroForm(document: PDF): PdfDict {
  const catalog = document.getCatalog();
  const known = catalog.get('AcroForm');
  const form = known instanceof PdfRef ? document.getObject(known) : known;
  if (form instanceof PdfDict) return form;
  const created = PdfDict.of({ Fields: new PdfArray([]) });
  catalog.set('AcroForm', document.register(created));
  return created;
}

function signatureDictionary(claims: SignatureClaims, contentsBytes: number): PdfDict {
  const dictionary = PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    ByteRange: new PdfArray(
      [0, UNKNOWN_OFFSET, UNKNOWN_OFFSET, UNKNOWN_OFFSET].map((value) => PdfNumber.of(value)),
    ),
    Contents: PdfString.fromHex('00'.repeat(contentsBytes)),
    M: PdfString.fromString(pdfDate(claims.signedAt)),
  });
  const texts = { Name: claims.name, Reason: claims.reason, Location: claims.location };
  for (const [key, text] of Object.entries(texts)) if (text) dictionary.set(key, PdfString.fromString(text));
  return dictionary;
}

/** `D:20261120130500Z`, ISO 32000-1, 7.9.4. */
function pdfDate(at: Date): string {
  return `D:${at.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z`;
}

function withByteRange(bytes: Buffer, contentsBytes: number): PreparedPdf {
  const rangeAt = bytes.lastIndexOf(BYTE_RANGE);
  const contents = `<${'00'.repeat(contentsBytes)}>`;
  const contentsAt = bytes.indexOf(contents, rangeAt);
  if (rangeAt < 0 || contentsAt < 0) throw new Error('the signature placeholder was not written as expected');
  const after = contentsAt + contents.length;
  const byteRange = [0, contentsAt, after, bytes.length - after] as const;
  bytes.write(`/ByteRange [${byteRange.join(' ')}]`.padEnd(BYTE_RANGE.length), rangeAt, 'latin1');
  return { bytes, byteRange };
}
