import type { PixelCodec } from '#imaging/domain/dicom/pixel-codecs';
import { arrangeSamples } from '#imaging/infrastructure/pixels/codecs/arrange-samples';
import { decodeJpeg2000 } from '#imaging/infrastructure/pixels/codecs/decode-jpeg2000';
import { decodeJpegXl } from '#imaging/infrastructure/pixels/codecs/decode-jpeg-xl';
import { jpeg2000Header } from '#imaging/infrastructure/pixels/codecs/jpeg2000-header';
import { jpegHeader } from '#imaging/infrastructure/pixels/codecs/jpeg-header';
import { jpegXlHeader } from '#imaging/infrastructure/pixels/codecs/jpeg-xl-header';
import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import type { ConvertedFrame, StoredFrame } from '../../../application/services/frame-images.js';
import type { PixelFormat } from '../../../domain/dicom/pixel-format.js';
import type { CodestreamHeader } from './codestream-header.js';
import type { DecodedSamples } from './decoded-samples.js';
import type { NativeCodecs } from './native-codecs.js';

const HEADERS = {
  jpeg: jpegHeader,
  'jpeg-ls': jpegHeader,
  'jpeg-2000': jpeg2000Header,
  'ht-jpeg-2000': jpeg2000Header,
  'jpeg-xl': jpegXlHeader,
} as const;

/** A compression whose streams describe their image themselves. */
export type CodestreamCodec = PixelCodec & { readonly name: keyof typeof HEADERS };

/**
 * Native samples of a frame that is one codestream, pixel by pixel.
 *
 * @throws PixelFailure also for streams that hold another image than the data set says, before a decoder looks at them
 */
export function decodeCodestream(
  frame: StoredFrame,
  codec: CodestreamCodec,
  codecs: NativeCodecs,
): ConvertedFrame {
  const { format } = frame;
  const header = checked(HEADERS[codec.name](frame.bytes), format);
  const { bytes, photometricInterpretation, planar } = decode(frame, codec, header, codecs);
  const sampleBytes = header.precision <= 8 ? 1 : 2;
  if (bytes.length !== format.rows * format.columns * format.samplesPerPixel * sampleBytes) {
    throw new PixelFailure('the compressed stream holds another image than the data set says');
  }
  const wide = sampleBytes * 8 < format.bitsAllocated ? widened(bytes, header, format) : bytes;
  return arrangeSamples({ bytes: wide, format: { ...format, planar, photometricInterpretation } });
}

function decode(
  { bytes, transferSyntaxUid, format }: StoredFrame,
  codec: CodestreamCodec,
  header: CodestreamHeader,
  codecs: NativeCodecs,
): DecodedSamples {
  const { rows, columns, samplesPerPixel, signed } = format;
  const bits = header.precision <= 8 ? 8 : 16;
  const stream = { bytes, rows, columns, samplesPerPixel, bits, signed };
  const photometricInterpretation = unsubsampled(format.photometricInterpretation);
  switch (codec.name) {
    case 'jpeg': {
      const isYbr = photometricInterpretation.startsWith('YBR');
      const toRgb = codec.lossy && isYbr && !signed;
      return {
        bytes: codecs.decode('Jpeg', stream, toRgb),
        photometricInterpretation: toRgb ? 'RGB' : photometricInterpretation,
        planar: false,
      };
    }
    case 'jpeg-ls':
      return {
        bytes: codecs.decode('JpegLs', stream),
        photometricInterpretation,
        planar: header.planar && samplesPerPixel > 1,
      };
    case 'jpeg-xl':
      return decodeJpegXl(stream, header, { transferSyntaxUid, photometricInterpretation }, codecs);
    default:
      return decodeJpeg2000(stream, header, photometricInterpretation, codecs);
  }
}

/** The stream has to hold what the data set says before a decoder looks at it. */
function checked(header: CodestreamHeader | undefined, format: PixelFormat): CodestreamHeader {
  if (!header) throw new PixelFailure('the compressed stream has no header');
  const { rows, columns, samplesPerPixel, bitsAllocated } = format;
  const fits =
    header.rows === rows &&
    header.columns === columns &&
    header.components === samplesPerPixel &&
    header.uniform;
  if (!fits) throw new PixelFailure('the compressed stream holds another image than the data set says');
  if (header.precision > Math.min(16, bitsAllocated) || (bitsAllocated !== 8 && bitsAllocated !== 16)) {
    throw new PixelFailure('its samples have another length than the data set says');
  }
  if (samplesPerPixel !== 1 && samplesPerPixel !== 3)
    throw new PixelFailure('it has neither one sample nor three');
  return header;
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
