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

/**
 * With the Huffman tables of ITU-T T.81, Annex K, as libjpeg writes them unless told: tables made for each picture take a second
 * pass, longer than all the rest, and save a few percent of most CT and MR images.
 */
const JPEG = { chromaSubsampling: '4:4:4', optimiseCoding: false } as const;
/** Level 6, the usual one, takes up to three times as long and saves up to 7 percent of CT and MR images. */
const PNG = { compressionLevel: 3 } as const;

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
  if (mediaType === 'image/gif') image = image.gif();
  else {
    // greys as one component; sharp would write them three times, as RGB
    if (channels === 1) image = image.toColourspace('b-w');
    if (mediaType === 'image/png') image = image.png(PNG);
    else image = image.jpeg({ ...JPEG, quality: quality ?? 90 });
  }
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
