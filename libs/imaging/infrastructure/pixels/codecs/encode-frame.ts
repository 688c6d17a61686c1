import { pixelCodecOf } from '#imaging/domain/dicom/pixel-codecs';
import { arrangeSamples } from '#imaging/infrastructure/pixels/codecs/arrange-samples';
import { decodeFrame } from '#imaging/infrastructure/pixels/codecs/decode-frame';
import { encodeRle } from '#imaging/infrastructure/pixels/codecs/encode-rle';
import { toRgb } from '#imaging/infrastructure/pixels/codecs/to-rgb';
import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import type { ConvertedFrame, StoredFrame } from '../../../application/services/frame-images.js';
import type { NativeCodecs } from './native-codecs.js';

/** Of 100: what people do not see a difference at. */
const QUALITY = 90;

/**
 * A frame, compressed in another transfer syntax. All allocated bits are kept by the lossless ones.
 *
 * @throws PixelFailure when the codec has no room for such samples
 */
export function encodeFrame(
  frame: StoredFrame,
  transferSyntaxUid: string,
  codecs: NativeCodecs,
): ConvertedFrame {
  const codec = pixelCodecOf(transferSyntaxUid);
  if (!codec?.encodes) throw new PixelFailure('there is no encoder for that');
  const { bytes, format } = arrangeSamples(decodeFrame(frame, codecs));
  const { rows, columns, samplesPerPixel, bitsAllocated, signed, photometricInterpretation } = format;
  if (format.float || bitsAllocated % 8 !== 0) throw new PixelFailure('its samples cannot be compressed');
  if (codec.name === 'rle') return { bytes: encodeRle(bytes, format), format };
  if (bitsAllocated > 16 || (samplesPerPixel !== 1 && samplesPerPixel !== 3)) {
    throw new PixelFailure('its samples cannot be compressed');
  }
  const raw = { bytes, rows, columns, samplesPerPixel, bits: bitsAllocated, signed };
  const wide = bitsAllocated === 16;
  switch (codec.name) {
    case 'none':
    case 'deflate':
    case 'jpeg-xl':
      break;
    case 'jpeg-ls':
      return { bytes: codecs.encode('JpegLs', raw), format };
    case 'jpeg-2000':
      if ((wide && samplesPerPixel > 1) || (!wide && signed) || Math.min(rows, columns) < 2) break;
      return { bytes: codecs.encode('Jpeg2000', raw), format };
    case 'ht-jpeg-2000': {
      const coloured = samplesPerPixel > 1;
      if ((coloured && (wide || photometricInterpretation !== 'RGB')) || (!wide && signed)) break;
      // OpenJPH transforms colours whenever there are three (PS3.5, 8.2.4)
      const name = coloured ? 'YBR_RCT' : photometricInterpretation;
      return {
        bytes: codecs.encode('HtJpeg2000', raw),
        format: { ...format, photometricInterpretation: name },
      };
    }
    case 'jpeg': {
      if (!codec.lossy) return { bytes: codecs.encode('Jpeg', { ...raw, signed: false }), format };
      if (wide || signed || !/^(MONOCHROME[12]|RGB|YBR_.*)$/.test(photometricInterpretation)) break;
      const rgb = toRgb({ bytes, format });
      const name = samplesPerPixel > 1 ? 'YBR_FULL_422' : photometricInterpretation;
      return {
        bytes: codecs.encode('Jpeg', { ...raw, bytes: rgb.bytes }, QUALITY),
        format: { ...format, photometricInterpretation: name },
      };
    }
  }
  throw new PixelFailure('its samples cannot be compressed in this way');
}
