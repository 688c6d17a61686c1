import { IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { RenderedImageView } from './rendered-image.view.js';

/**
 * A picture of one frame as its window shows it, for reports and share pages. Refuses `imaging.instance.not-found`, and what
 * the pixels themselves refuse (`imaging.pixels-unreadable`, `imaging.frame-too-large`, `imaging.pixels-busy`).
 */
@UseCase('imaging.render-image')
@RequirePermission('studies.read', 'studies.read-granted')
export class RenderImage extends Query<RenderedImageView> {
  @IsUUID()
  readonly studyId!: string;

  /** SOP Instance UID. */
  @Matches(/^[0-9.]{1,64}$/)
  readonly sopInstanceUid!: string;

  /** From 1 on; the one that stands for the instance without it. */
  @IsOptional()
  @IsInt()
  @Min(1)
  readonly frame?: number;

  /** Pixels that it may be wide; smaller ones are not made larger. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(4096)
  readonly width?: number;

  constructor(fields: Fields<RenderImage>) {
    super(fields);
  }
}
