import { ApiProperty } from '@nestjs/swagger';

/** Something to look at in a published definition. */
export class DefinitionWarning {
  code!: string;
  /** Where in the definition, such as `states.scheduled`. */
  path!: string;
  message!: string;
}

/** What publishing found that does not keep the workflow from working. */
export class TemplatePublishedAnswer {
  @ApiProperty({ type: [DefinitionWarning] })
  warnings!: DefinitionWarning[];
}
