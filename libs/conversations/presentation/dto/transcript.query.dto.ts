import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { ToBoolean } from '#kernel';

/** How a conversation is handed out. */
export class TranscriptQuery {
  /** `json` unless told. */
  @IsOptional()
  @IsIn(['json', 'pdf'])
  readonly format?: 'json' | 'pdf';

  /** Whether the notes of staff are part of it: `true`. Then it is not for the contact. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly notes?: boolean;
}
