import { CurrentContext, type IQueryHandler, newId, QueryHandler } from '#kernel';
import { uploadKey } from '../../services/upload-key.js';
import { PlanUpload, type UploadPlan } from './plan-upload.query.js';

const MEBIBYTE = 1_048_576;
const MAX_UPLOAD_BYTES = 100 * MEBIBYTE;

@QueryHandler(PlanUpload)
export class PlanUploadHandler implements IQueryHandler<PlanUpload> {
  constructor(private readonly context: CurrentContext) {}

  execute({ fileId = newId() }: PlanUpload): Promise<UploadPlan> {
    const storageKey = uploadKey(this.context.organizationId(), fileId);
    return Promise.resolve({ fileId, storageKey, maxBytes: MAX_UPLOAD_BYTES });
  }
}
