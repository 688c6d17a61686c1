import { DomainError, type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { InstanceContents } from '../../services/instance-contents.js';
import { InstanceImages } from '../../services/instance-images.js';
import { StudyScope } from '../../services/study-scope.js';
import {
  STORED_INSTANCE_COLUMNS,
  STORED_INSTANCE_TABLES,
} from '../find-stored-instances/stored-instance-columns.js';
import type { StoredInstance } from '../find-stored-instances/stored-instance.js';
import { RenderImage } from './render-image.query.js';
import type { RenderedImageView } from './rendered-image.view.js';

@QueryHandler(RenderImage)
export class RenderImageHandler implements IQueryHandler<RenderImage> {
  constructor(
    private readonly sql: Sql,
    private readonly scope: StudyScope,
    private readonly contents: InstanceContents,
    private readonly images: InstanceImages,
  ) {}

  async execute({ studyId, sopInstanceUid, frame, width }: RenderImage): Promise<RenderedImageView> {
    const values: unknown[] = [studyId, sopInstanceUid];
    const where = [
      'st.id = $1',
      'i.sop_instance_uid = $2',
      ...(await this.scope.conditions((value) => `$${values.push(value)}`)),
    ];
    const instance = await this.sql.first<StoredInstance>(
      `SELECT ${STORED_INSTANCE_COLUMNS} FROM ${STORED_INSTANCE_TABLES} WHERE ${where.join(' AND ')}`,
      values,
    );
    if (!instance) throw notFound('imaging.instance');
    const image = await this.contents.findImage(instance);
    if (!image) throw new DomainError('not-acceptable', 'imaging.no-image', 'The instance is no image.');
    if (frame !== undefined && frame > image.frames.length) throw notFound('imaging.frame');
    const viewport = width === undefined ? {} : { viewport: { width, shrinkOnly: true } };
    const picture = await this.images.picture(
      instance,
      image,
      { mediaType: 'image/jpeg', ...viewport },
      frame,
    );
    return { contentType: picture.contentType, bytes: picture.bytes };
  }
}
