import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import { colourLevels, paletteLevels } from '#imaging/infrastructure/pixels/rendering/colour-levels';
import { greyLevels } from '#imaging/infrastructure/pixels/rendering/grey-levels';
import { paintPicture } from '#imaging/infrastructure/pixels/rendering/paint-picture';
import { readSamples } from '#imaging/infrastructure/pixels/rendering/read-samples';
import type { ConvertedFrame } from '../../../application/services/frame-images.js';
import type { Picture, Rendering } from '../../../application/services/rendering.js';
import type { Presentation } from '../../../domain/dicom/presentation.js';
import type { Canvas } from './paint-picture.js';

/** A native frame as a picture (PS3.4, N.2). @throws PixelFailure */
export async function renderFrame(
  frame: ConvertedFrame,
  presentation: Presentation,
  rendering: Rendering,
): Promise<Picture> {
  return paintPicture(canvasOf(frame, presentation, rendering), rendering);
}

function canvasOf(frame: ConvertedFrame, presentation: Presentation, { window }: Rendering): Canvas {
  const { format, bytes } = frame;
  const size = { width: format.columns, height: format.rows };
  if (format.samplesPerPixel === 3) return { ...size, levels: colourLevels(frame), channels: 3 };
  if (format.samplesPerPixel !== 1) throw new PixelFailure('it has neither one sample nor three');
  const samples = readSamples(bytes, format);
  if (format.photometricInterpretation === 'PALETTE COLOR') {
    if (!presentation.palette) throw new PixelFailure('its palette is missing');
    return { ...size, levels: paletteLevels(samples, presentation.palette), channels: 3 };
  }
  return { ...size, levels: greyLevels(samples, format, presentation, window), channels: 1 };
}
