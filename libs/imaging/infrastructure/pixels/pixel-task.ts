import type { ConvertedFrame, StoredFrame } from '../../application/services/frame-images.js';
import type { Picture, Rendering } from '../../application/services/rendering.js';
import type { Presentation } from '../../domain/dicom/presentation.js';

/** Work for a thread. */
export type PixelTask =
  | { readonly kind: 'decode'; readonly frame: StoredFrame }
  | { readonly kind: 'encode'; readonly frame: StoredFrame; readonly transferSyntaxUid: string }
  | {
      readonly kind: 'render';
      readonly frame: StoredFrame;
      readonly presentation: Presentation;
      readonly rendering: Rendering;
    };

/** What work gives. */
export type PixelResult = ConvertedFrame | Picture;

/** What a thread says: it begins the work, has done it, or refuses it. */
export type PixelReport =
  | { readonly kind: 'began' }
  | { readonly kind: 'done'; readonly result: PixelResult }
  | { readonly kind: 'refused'; readonly reason: string };
