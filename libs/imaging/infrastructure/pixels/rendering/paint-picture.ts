import type Sharp from 'sharp';
import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import type { Picture, Rendering, Viewport } from '../../../application/services/rendering.js';

/** Pixels of a picture. */
export interface Canvas {
  readonly levels: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** 1 for greys, 3 for colours. */
  readonly channels: 1 | 3;
}

let painter: typeof Sharp | undefined;

/** Loads the library that writes pictures. */
export async function loadPainter(): Promise<typeof Sharp> {
  if (!painter) {
    painter = (await import('sharp')).default;
    // one thread and no memory of former pictures: many threads of ours share the machine
    painter.concurrency(1);
    painter.cache(false);
  }
  return painter;
}

/**
 * Writes a picture: the viewport's region, turned over where it says so, scaled into the space that there is.
 *
 * @throws PixelFailure when the region lies outside of the image
 */
export async function paintPicture(
  canvas: Canvas,
  { mediaType, viewport, quality }: Rendering,
): Promise<Picture> {
  const sharp = await loadPainter();
  const { width, height, channels } = canvas;
  let image = sharp(canvas.levels, { raw: { width, height, channels } });
  if (viewport?.region) {
    image = image.extract(regionOf(viewport.region, canvas));
    if (viewport.region.flipHorizontal) image = image.flop();
    if (viewport.region.flipVertical) image = image.flip();
  }
  if (viewport) {
    const { width: across, height: down, shrinkOnly } = viewport;
    const size = { width: across, ...(down !== undefined && { height: down }) };
    image = image.resize({ ...size, fit: 'inside', withoutEnlargement: shrinkOnly === true });
  }
  if (mediaType === 'image/png') image = image.png();
  else if (mediaType === 'image/gif') image = image.gif();
  else image = image.jpeg({ quality: quality ?? 90, chromaSubsampling: '4:4:4' });
  return { contentType: mediaType, bytes: await image.toBuffer() };
}

function regionOf(
  region: NonNullable<Viewport['region']>,
  canvas: Canvas,
): { left: number; top: number; width: number; height: number } {
  const left = Math.floor(region.x);
  const top = Math.floor(region.y);
  const width = Math.min(Math.ceil(region.width ?? canvas.width), canvas.width - left);
  const height = Math.min(Math.ceil(region.height ?? canvas.height), canvas.height - top);
  if (width <= 0 || height <= 0) throw new PixelFailure('the region lies outside of the image');
  return { left, top, width, height };
}
