import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#kernel';
import { EndViewers } from '#imaging/contracts';
import type { ShareLink } from '../../domain/share-link.js';

/** Closes what was opened from a link when the link ends. */
@Injectable()
export class ViewerClosing {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  endOf({ id: holderId, images }: ShareLink): void {
    if (images) this.unitOfWork.enqueue(new EndViewers({ holderId }));
  }
}
