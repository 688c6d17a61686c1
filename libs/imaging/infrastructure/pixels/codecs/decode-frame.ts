import { pixelCodecOf } from '#imaging/domain/dicom/pixel-codecs';
import { arrangeSamples } from '#imaging/infrastructure/pixels/codecs/arrange-samples';
import { decodeRle } from '#imaging/infrastructure/pixels/codecs/decode-rle';
import { jpeg2000Header } from '#imaging/infrastructure/pixels/codecs/jpeg2000-header';
import { jpegHeader } from '#imaging/infrastructure/pixels/codecs/jpeg-header';
import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import type { ConvertedFrame, StoredFrame } from '../../../application/services/frame-images.js';
import type { PixelFormat } from '../../../domain/dicom/pixel-format.js';
import type { CodestreamHeader } from './codestream-header.js';
import type { CodecName, NativeCodecs } from './native-codecs.js';

const NAMES = {
  jpeg: 'Jpeg',
  'jpeg-ls': 'JpegLs',
  'jpeg-2000': 'Jpeg2000',
  'ht-jpeg-2000': 'HtJpeg2000',
} as const;

/**
 * A frame as native samples. Native frames stay as they are; decompressed ones lie pixel by pixel, and as RGB where their
 * stream holds luminance and chrominance in a form that native pixel data do not have (PS3.5, 8.2.1 and 8.2.4).
 *
 * @throws PixelFailure
 */
export function decodeFrame(
  { bytes, transferSyntaxUid, format }: StoredFrame,
  codecs: NativeCodecs,
): ConvertedFrame {
  const codec = pixelCodecOf(transferSyntaxUid);
  if (!codec || codec.name === 'none') return { bytes, format };
  if (codec.name === 'rle') {
    if (format.bitsAllocated % 8 !== 0) throw new PixelFailure('RLE holds whole bytes');
    return { bytes: decodeRle(bytes, format), format: { ...format, planar: false } };
  }
  const header =
    codec.name.startsWith('jpeg-2') || codec.name.startsWith('ht')
      ? jpeg2000Header(bytes)
      : jpegHeader(bytes);
  const bits = checkedBits(header, format);
  const name: CodecName = NAMES[codec.name];
  const ybr = format.photometricInterpretation.startsWith('YBR');
  const converts = name === 'Jpeg' && codec.lossy && ybr && !format.signed;
  const { rows, columns, samplesPerPixel, signed } = format;
  // OpenJPH fills up what is missing, without a word
  if (name === 'HtJpeg2000' && !endsWithMarker(bytes)) throw new PixelFailure('the frame is cut off');
  if (name === 'HtJpeg2000' && signed && bits === 8) throw new PixelFailure('signed bytes are not supported');
  if (name === 'Jpeg2000' && samplesPerPixel > 1 && bits > 8)
    throw new PixelFailure('colours of 16 bits are not supported');
  const decoded = codecs.decode(name, { bytes, rows, columns, samplesPerPixel, bits, signed }, converts);
  if (decoded.length !== rows * columns * samplesPerPixel * (bits / 8)) {
    throw new PixelFailure('the compressed stream holds another image than the data set says');
  }
  const wide = bits < format.bitsAllocated ? widened(decoded, header as CodestreamHeader, format) : decoded;
  const rgb = converts || /^YBR_(ICT|RCT)$/.test(format.photometricInterpretation);
  const photometricInterpretation = rgb ? 'RGB' : unsubsampled(format.photometricInterpretation);
  const planar = (header as CodestreamHeader).planar && samplesPerPixel > 1;
  return arrangeSamples({ bytes: wide, format: { ...format, planar, photometricInterpretation } });
}

/** Bits of a decoded sample; the stream has to hold what the data set says before a decoder looks at it. */
function checkedBits(header: CodestreamHeader | undefined, format: PixelFormat): 8 | 16 {
  if (!header) throw new PixelFailure('the compressed stream has no header');
  const { rows, columns, samplesPerPixel, bitsAllocated } = format;
  const fits =
    header.rows === rows &&
    header.columns === columns &&
    header.components === samplesPerPixel &&
    header.uniform;
  if (!fits) throw new PixelFailure('the compressed stream holds another image than the data set says');
  const bits = header.precision <= 8 ? 8 : 16;
  if (header.precision > 16 || bits > bitsAllocated || (bitsAllocated !== 8 && bitsAllocated !== 16)) {
    throw new PixelFailure('its samples have another length than the data set says');
  }
  if (samplesPerPixel !== 1 && samplesPerPixel !== 3)
    throw new PixelFailure('it has neither one sample nor three');
  return bits;
}

/** Samples of one byte as samples of two. */
function widened(bytes: Uint8Array, { precision }: CodestreamHeader, { signed }: PixelFormat): Uint8Array {
  const unused = 32 - precision;
  const words = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    words[i] = signed ? (byte << unused) >> unused : byte;
  }
  return new Uint8Array(words.buffer);
}

/** Decoders give every pixel its own chrominance. */
const unsubsampled = (name: string): string => name.replace(/_42[02]$/, '');

/** End of codestream (ISO 15444-1, A.4.4), before what pads the fragment. */
function endsWithMarker(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes[end - 1] === 0xd9 && bytes[end - 2] === 0xff;
}
