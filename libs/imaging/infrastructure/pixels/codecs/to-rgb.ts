import type { ConvertedFrame } from '../../../application/services/frame-images.js';

/** Weights of Cr and Cb for R, G and B (ITU-R BT.601), and the scale and offset of Y. */
const FULL = { scale: 1, offset: 0, red: 1.402, greenCb: 0.344136, greenCr: 0.714136, blue: 1.772 };
const PARTIAL = {
  scale: 1.164384,
  offset: 16,
  red: 1.596027,
  greenCb: 0.391762,
  greenCr: 0.812968,
  blue: 2.017232,
};

/** A frame of luminance and chrominance, 8 bits a sample and pixel by pixel, as RGB (PS3.3, C.7.6.3.1.2); others as they are. */
export function toRgb({ bytes, format }: ConvertedFrame): ConvertedFrame {
  if (!format.photometricInterpretation.startsWith('YBR') || format.samplesPerPixel !== 3) {
    return { bytes, format };
  }
  if (format.bitsAllocated !== 8) return { bytes, format };
  const { scale, offset, red, greenCb, greenCr, blue } = format.photometricInterpretation.startsWith(
    'YBR_PARTIAL',
  )
    ? PARTIAL
    : FULL;
  const rgb = new Uint8ClampedArray(bytes.length);
  for (let i = 0; i + 2 < bytes.length; i += 3) {
    const y = ((bytes[i] as number) - offset) * scale;
    const cb = (bytes[i + 1] as number) - 128;
    const cr = (bytes[i + 2] as number) - 128;
    rgb[i] = y + red * cr;
    rgb[i + 1] = y - greenCb * cb - greenCr * cr;
    rgb[i + 2] = y + blue * cb;
  }
  return { bytes: new Uint8Array(rgb.buffer), format: { ...format, photometricInterpretation: 'RGB' } };
}
