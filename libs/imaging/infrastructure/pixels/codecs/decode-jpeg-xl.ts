import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import type { CodestreamHeader } from './codestream-header.js';
import type { DecodedSamples } from './decoded-samples.js';
import type { CodecFrame, NativeCodecs } from './native-codecs.js';

/** Of JPEG streams, whose luminance and chrominance the decoder turns into RGB. */
const RECOMPRESSED = '1.2.840.10008.1.2.4.111';

/** What the data set says of the frame. */
interface Meaning {
  readonly transferSyntaxUid: string;
  readonly photometricInterpretation: string;
}

/**
 * Decodes JPEG XL. Colours come as RGB, whatever the stream has made of them (PS3.5, 8.2.15).
 *
 * @throws PixelFailure also for what a stream does not tell: it knows no signs, and encoders write negative samples as two's
 *   complement or with an offset; and it does not name the luminance and chrominance that it was given for RGB
 */
export function decodeJpegXl(
  frame: CodecFrame,
  { precision }: CodestreamHeader,
  { transferSyntaxUid, photometricInterpretation }: Meaning,
  codecs: NativeCodecs,
): DecodedSamples {
  if (frame.signed) throw new PixelFailure('signed samples in JPEG XL have no defined meaning');
  const isColoured = frame.samplesPerPixel > 1;
  const isRgb = /^(RGB|XYB)$/.test(photometricInterpretation) || transferSyntaxUid === RECOMPRESSED;
  if (isColoured && !isRgb) throw new PixelFailure('JPEG XL holds no such colours');
  return {
    bytes: unscaled(codecs.decode('JpegXl', frame), precision),
    photometricInterpretation: isColoured ? 'RGB' : photometricInterpretation,
    planar: false,
  };
}

/** The decoder stretches samples of other lengths to all of one byte or of two. */
function unscaled(bytes: Uint8Array, precision: number): Uint8Array {
  const bits = precision <= 8 ? 8 : 16;
  if (precision === bits) return bytes;
  const samples = bits === 8 ? bytes : new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  const scale = (2 ** precision - 1) / (2 ** bits - 1);
  for (let i = 0; i < samples.length; i++) samples[i] = Math.round((samples[i] as number) * scale);
  return bytes;
}
