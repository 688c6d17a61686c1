import type { TransferSyntax } from './transfer-syntax.js';

/** What one kind of compression is, and what can be done with it. */
export interface PixelCodec {
  readonly name: 'none' | 'rle' | 'deflate' | 'jpeg' | 'jpeg-ls' | 'jpeg-2000' | 'ht-jpeg-2000' | 'jpeg-xl';
  /** The pixels may differ from what was acquired. */
  readonly lossy: boolean;
  /** Frames can be compressed to it. */
  readonly encodes: boolean;
}

const codec = (name: PixelCodec['name'], traits = ''): PixelCodec => ({
  name,
  lossy: traits.includes('lossy'),
  encodes: traits.includes('encodes'),
});

const CODECS: ReadonlyMap<string, PixelCodec> = new Map([
  ['1.2.840.10008.1.2.1.98', codec('none')],
  ['1.2.840.10008.1.2.5', codec('rle', 'encodes')],
  ['1.2.840.10008.1.2.8.1', codec('deflate')],
  ['1.2.840.10008.1.2.4.50', codec('jpeg', 'lossy encodes')],
  ['1.2.840.10008.1.2.4.51', codec('jpeg', 'lossy')],
  ['1.2.840.10008.1.2.4.53', codec('jpeg', 'lossy')],
  ['1.2.840.10008.1.2.4.55', codec('jpeg', 'lossy')],
  ['1.2.840.10008.1.2.4.57', codec('jpeg')],
  ['1.2.840.10008.1.2.4.70', codec('jpeg', 'encodes')],
  ['1.2.840.10008.1.2.4.80', codec('jpeg-ls', 'encodes')],
  ['1.2.840.10008.1.2.4.81', codec('jpeg-ls', 'lossy')],
  ['1.2.840.10008.1.2.4.90', codec('jpeg-2000', 'encodes')],
  ['1.2.840.10008.1.2.4.91', codec('jpeg-2000', 'lossy')],
  ['1.2.840.10008.1.2.4.110', codec('jpeg-xl')],
  ['1.2.840.10008.1.2.4.111', codec('jpeg-xl', 'lossy')],
  ['1.2.840.10008.1.2.4.112', codec('jpeg-xl', 'lossy')],
  ['1.2.840.10008.1.2.4.201', codec('ht-jpeg-2000', 'encodes')],
  ['1.2.840.10008.1.2.4.202', codec('ht-jpeg-2000')],
  ['1.2.840.10008.1.2.4.203', codec('ht-jpeg-2000', 'lossy')],
]);

/**
 * The compression that an encapsulated transfer syntax uses, when its frames can be decoded; undefined for the others, such
 * as video, and for native pixel data.
 */
export function pixelCodecOf(transferSyntaxUid: string): PixelCodec | undefined {
  return CODECS.get(transferSyntaxUid);
}

/**
 * Whether an instance can be sent with native pixel data: neither are they somewhere else, nor in a compression that cannot
 * be undone here.
 */
export function canBeNative({ uid, encapsulated, referenced }: TransferSyntax): boolean {
  return !referenced && (!encapsulated || pixelCodecOf(uid) !== undefined);
}
