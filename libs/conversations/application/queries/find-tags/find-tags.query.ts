import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { TagView } from './tag.view.js';

/** The tags in use, the most used first; the first 500. */
@UseCase('conversations.find-tags')
@OnPrimary()
@RequirePermission('conversations.read')
export class FindTags extends Query<TagView[]> {
  constructor(fields: Fields<FindTags>) {
    super(fields);
  }
}
