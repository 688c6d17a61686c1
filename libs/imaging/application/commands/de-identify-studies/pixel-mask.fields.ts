import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { PixelMask } from '../../../domain/de-identification/pixel-mask.js';

/** A rectangle to black out in every frame, in pixels from the upper left corner. */
export class PixelMaskFields implements PixelMask {
  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly left!: number;

  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly top!: number;

  @IsInt()
  @Min(1)
  @Max(65_535)
  readonly width!: number;

  @IsInt()
  @Min(1)
  @Max(65_535)
  readonly height!: number;

  /** Only in images with so many rows. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(65_535)
  readonly rows?: number;

  /** Only in images with so many columns. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(65_535)
  readonly columns?: number;
}
