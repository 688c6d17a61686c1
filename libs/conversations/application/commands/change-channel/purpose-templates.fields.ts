import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { TemplateNameFields } from './template-name.fields.js';

/** Which template serves a purpose. */
export class PurposeTemplatesFields {
  /** Of an appointment: {{1}} the practice, {{2}} the time, {{3}} the place. */
  @IsOptional()
  @ValidateNested()
  @Type(() => TemplateNameFields)
  readonly reminder?: TemplateNameFields;

  /** Of a result: {{1}} the practice, {{2}} the link, {{3}} until when it opens. */
  @IsOptional()
  @ValidateNested()
  @Type(() => TemplateNameFields)
  readonly result?: TemplateNameFields;
}
