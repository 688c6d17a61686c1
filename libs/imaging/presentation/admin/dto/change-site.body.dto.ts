import { OmitType } from '@nestjs/swagger';
import { ChangeSite } from '../../../application/commands/change-site/change-site.command.js';

/** What changes of a site. */
export class ChangeSiteBody extends OmitType(ChangeSite, ['siteId', 'expectedVersion'] as const) {}
