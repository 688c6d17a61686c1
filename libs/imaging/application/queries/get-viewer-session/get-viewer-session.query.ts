import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { ViewerAudience } from '../../../domain/viewer-session.js';

/** What a viewer's key leads to. */
export interface ViewerAccess {
  readonly audience: ViewerAudience;
  /** The user or share link. */
  readonly holderId: string;
  readonly loginSessionId: string | null;
  /** Study Instance UIDs; null: all that the holder may see. */
  readonly studies: readonly string[] | null;
  readonly keyHash: string | null;
  readonly expiresAt: Date;
  readonly endsAt: Date;
}

/** A viewer's session; null when there is none. */
@UseCase('imaging.get-viewer-session')
@SystemOnly()
export class GetViewerSession extends Query<ViewerAccess | null> {
  @IsUUID()
  readonly viewerSessionId!: string;

  constructor(fields: Fields<GetViewerSession>) {
    super(fields);
  }
}
