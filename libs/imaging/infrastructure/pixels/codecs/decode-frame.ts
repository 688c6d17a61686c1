import { pixelCodecOf } from '#imaging/domain/dicom/pixel-codecs';
import { transferSyntaxOf } from '#imaging/domain/dicom/transfer-syntax';
import { decodeCodestream } from '#imaging/infrastructure/pixels/codecs/decode-codestream';
import { decodeRle } from '#imaging/infrastructure/pixels/codecs/decode-rle';
import { inflateFrame, nativeFrame } from '#imaging/infrastructure/pixels/codecs/native-frame';
import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import type { ConvertedFrame, StoredFrame } from '../../../application/services/frame-images.js';
import type { CodestreamCodec } from './decode-codestream.js';
import type { NativeCodecs } from './native-codecs.js';

/**
 * A frame as native samples. Native frames stay as they are; decompressed ones lie pixel by pixel, and as RGB where their
 * stream holds luminance and chrominance in a form that native pixel data do not have (PS3.5, 8.2.1 and 8.2.4).
 *
 * @throws PixelFailure
 */
export function decodeFrame(frame: StoredFrame, codecs: NativeCodecs): ConvertedFrame {
  const { bytes, transferSyntaxUid, format } = frame;
  const codec = pixelCodecOf(transferSyntaxUid);
  switch (codec?.name) {
    case undefined:
      if (transferSyntaxOf(transferSyntaxUid)?.encapsulated)
        throw new PixelFailure('there is no decoder for its compression');
      return { bytes, format };
    case 'none':
      return { bytes: nativeFrame(bytes, format), format };
    case 'deflate':
      return { bytes: inflateFrame(bytes, format), format };
    case 'rle':
      if (format.bitsAllocated % 8 !== 0) throw new PixelFailure('RLE holds whole bytes');
      return { bytes: decodeRle(bytes, format), format: { ...format, planar: false } };
    default:
      return decodeCodestream(frame, codec as CodestreamCodec, codecs);
  }
}
