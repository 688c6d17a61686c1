import { IsOptional, IsUUID, Length } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';

/** What an upload needs before its first byte is read. */
export interface UploadPlan {
  readonly fileId: string;
  readonly storageKey: string;
  /** One byte more is refused. */
  readonly maxBytes: number;
}

/** Asks, before anything is stored, whether the caller may upload a file of this name. */
@UseCase('files.plan-upload')
@RequirePermission('files.manage')
export class PlanUpload extends Query<UploadPlan> {
  @Length(1, 200)
  readonly name!: string;

  /** Of a file that another context brings, which makes the id; it then registers what it has stored. */
  @IsOptional()
  @IsUUID()
  readonly fileId?: string;

  constructor(fields: Fields<PlanUpload>) {
    super(fields);
  }
}
