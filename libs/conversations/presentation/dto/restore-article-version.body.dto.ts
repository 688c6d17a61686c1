import { PickType } from '@nestjs/swagger';
import { RestoreArticleVersion } from '../../application/commands/restore-article-version/restore-article-version.command.js';

export class RestoreArticleVersionBody extends PickType(RestoreArticleVersion, ['published'] as const) {}
