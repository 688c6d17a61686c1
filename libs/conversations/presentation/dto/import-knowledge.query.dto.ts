import { PickType } from '@nestjs/swagger';
import { ImportKnowledge } from '../../application/commands/import-knowledge/import-knowledge.command.js';

export class ImportKnowledgeQuery extends PickType(ImportKnowledge, ['locale'] as const) {}
