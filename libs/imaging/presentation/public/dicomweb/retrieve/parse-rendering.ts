import type { Rendering, Viewport } from '../../../../application/services/rendering.js';
import type { GreyWindow, WindowShape } from '../../../../domain/dicom/presentation.js';
import { badRendering } from '../dicomweb.errors.js';

/** Query parameters of rendered resources (PS3.18, 8.3.5), as they came. */
export interface RenderingQuery {
  readonly accept?: string;
  readonly window?: string;
  readonly viewport?: string;
  readonly quality?: string;
  readonly annotation?: string;
  readonly iccprofile?: string;
  readonly charset?: string;
}

const SHAPES: readonly string[] = ['linear', 'linear-exact', 'sigmoid'] satisfies WindowShape[];
const PROFILES = ['no', 'yes', 'srgb', 'adobergb', 'rommrgb', 'displayp3'];
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;
/** Pixels of a picture, along one side. */
const LARGEST = 8192;

/**
 * Reads how pictures are asked for.
 *
 * @throws DomainError 400 where a parameter is malformed, also one that changes nothing here
 */
export function parseRendering(query: RenderingQuery): Omit<Rendering, 'mediaType'> {
  for (const value of Object.values(query))
    if (Array.isArray(value)) throw badRendering('A parameter occurs twice');
  const annotations = query.annotation?.split(',') ?? [];
  if (annotations.some((each) => each !== 'patient' && each !== 'technique'))
    throw badRendering('annotation');
  if (query.iccprofile !== undefined && !PROFILES.includes(query.iccprofile))
    throw badRendering('iccprofile');
  return {
    ...(query.window !== undefined && { window: windowOf(query.window) }),
    ...(query.viewport !== undefined && { viewport: viewportOf(query.viewport) }),
    ...(query.quality !== undefined && { quality: qualityOf(query.quality) }),
  };
}

/** The parameters that change nothing: pictures carry neither text nor colour profiles. */
export function leftOutOf({ annotation, iccprofile }: RenderingQuery): string[] {
  const profile = iccprofile !== undefined && iccprofile !== 'no';
  return [...(annotation === undefined ? [] : ['annotation']), ...(profile ? ['iccprofile'] : [])];
}

/** For thumbnails: a viewport without a region (PS3.18, 8.3.5.2). */
export function parseThumbnail(query: RenderingQuery): Omit<Rendering, 'mediaType'> {
  const { viewport } = parseRendering(query);
  if (viewport?.region) throw badRendering('viewport');
  return { viewport: { width: 128, height: 128, ...viewport, shrinkOnly: true } };
}

function windowOf(text: string): GreyWindow {
  const [center = '', width = '', shape = 'linear', ...more] = text.split(',');
  const [c, w] = [numberOf(center), numberOf(width)];
  if (more.length > 0 || c === undefined || w === undefined || !SHAPES.includes(shape))
    throw badRendering('window');
  if (shape === 'linear' ? w < 1 : w <= 0) throw badRendering('window');
  return { center: c, width: w, shape: shape as WindowShape };
}

function viewportOf(text: string): Viewport {
  const parts = text.split(',');
  const [width, height] = parts.slice(0, 2).map(sideOf);
  if (parts.length > 6 || width === undefined || height === undefined) throw badRendering('viewport');
  if (parts.length === 2) return { width, height };
  const [x = 0, y = 0, across, down] = parts.slice(2).map((part) => {
    const number = numberOf(part);
    if (part !== '' && number === undefined) throw badRendering('viewport');
    return number;
  });
  if (x < 0 || y < 0 || across === 0 || down === 0) throw badRendering('viewport');
  return {
    width,
    height,
    region: {
      x,
      y,
      ...(across !== undefined && { width: Math.abs(across) }),
      ...(down !== undefined && { height: Math.abs(down) }),
      flipHorizontal: (across ?? 0) < 0,
      flipVertical: (down ?? 0) < 0,
    },
  };
}

function sideOf(text: string): number | undefined {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= LARGEST ? number : undefined;
}

function qualityOf(text: string): number {
  const quality = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (quality < 1 || quality > 100) throw badRendering('quality');
  return quality;
}

const numberOf = (text: string): number | undefined => (NUMBER.test(text) ? Number(text) : undefined);
