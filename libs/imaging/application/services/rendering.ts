import type { GreyWindow } from '../../domain/dicom/presentation.js';

/** A media type that pictures are made in (PS3.18, Table 8.7.4-1). */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/gif';

/** The part of an image that is shown, and the space to show it in (PS3.18, 8.3.5.1.3). */
export interface Viewport {
  /** Pixels that the picture may take; its proportions are kept. Without a height the width alone counts. */
  readonly width: number;
  readonly height?: number;
  /** Images smaller than that stay as they are. */
  readonly shrinkOnly?: boolean;
  /** A region of the image, to the right and the lower edge where no extent is given. */
  readonly region?: {
    readonly x: number;
    readonly y: number;
    readonly width?: number;
    readonly height?: number;
    readonly flipHorizontal: boolean;
    readonly flipVertical: boolean;
  };
}

/** How a frame is made a picture. */
export interface Rendering {
  readonly mediaType: PictureType;
  /** Instead of the window that the image brings. */
  readonly window?: GreyWindow;
  readonly viewport?: Viewport;
  /** 1 to 100, for JPEG. */
  readonly quality?: number;
}

/** A picture, for people to look at. */
export interface Picture {
  readonly contentType: PictureType;
  readonly bytes: Uint8Array;
}
