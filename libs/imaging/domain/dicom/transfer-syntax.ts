/** How a data set is encoded (PS3.5, section 10 and Annex A). */
export interface TransferSyntax {
  readonly uid: string;
  /** VRs are not written but come from the dictionary. */
  readonly implicit: boolean;
  readonly littleEndian: boolean;
  /** The data set after the file meta information is one deflated stream (PS3.5, A.5). */
  readonly deflated: boolean;
  /** Pixel data are fragments of a compressed stream, opaque to the reader (PS3.5, A.4). */
  readonly encapsulated: boolean;
  /** Pixel data are not in the file: it names the JPIP server that has them (PS3.5, A.6, A.7, A.11 and A.12). */
  readonly referenced: boolean;
}

const syntax = (uid: string, traits: string): TransferSyntax => ({
  uid,
  implicit: traits.includes('implicit'),
  littleEndian: !traits.includes('big-endian'),
  deflated: traits.includes('deflated'),
  encapsulated: traits.includes('encapsulated'),
  referenced: traits.includes('referenced'),
});

/** The default transfer syntax of DICOM (PS3.5, 10.1): every application accepts it. */
export const IMPLICIT_VR_LITTLE_ENDIAN = '1.2.840.10008.1.2';

/** The default transfer syntax of the web services (PS3.18, 8.7.3.5.1). */
export const EXPLICIT_VR_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';

const KNOWN = new Map(
  [
    syntax(IMPLICIT_VR_LITTLE_ENDIAN, 'implicit'),
    syntax(EXPLICIT_VR_LITTLE_ENDIAN, 'explicit'),
    syntax('1.2.840.10008.1.2.2', 'big-endian'),
    syntax('1.2.840.10008.1.2.1.98', 'encapsulated'),
    syntax('1.2.840.10008.1.2.1.99', 'deflated'),
    syntax('1.2.840.10008.1.2.4.94', 'referenced'),
    syntax('1.2.840.10008.1.2.4.95', 'referenced deflated'),
    syntax('1.2.840.10008.1.2.4.204', 'referenced'),
    syntax('1.2.840.10008.1.2.4.205', 'referenced deflated'),
    syntax('1.2.840.10008.1.2.5', 'encapsulated'),
    syntax('1.2.840.10008.1.2.8.1', 'encapsulated'),
  ].map((known) => [known.uid, known]),
);

/** JPEG, MPEG and what follows them; those that may be fragmented have one number more, `.4.100.1` (PS3.6, Table A-1). */
const ENCAPSULATED = /^1\.2\.840\.10008\.1\.2\.4(\.[0-9]{1,6}){1,2}$/;

/**
 * The encoding that a Transfer Syntax UID names. All of `1.2.840.10008.1.2.4`, retired and future ones included, hold
 * encapsulated pixel data in Explicit VR Little Endian. Undefined for syntaxes that this reader cannot decode.
 */
export function transferSyntaxOf(uid: string): TransferSyntax | undefined {
  const known = KNOWN.get(uid);
  if (known) return known;
  return ENCAPSULATED.test(uid) ? syntax(uid, 'encapsulated') : undefined;
}
