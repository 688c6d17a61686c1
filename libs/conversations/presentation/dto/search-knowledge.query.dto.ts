import { OmitType } from '@nestjs/swagger';
import { SearchKnowledge } from '../../application/queries/search-knowledge/search-knowledge.query.js';

export class SearchKnowledgeQuery extends OmitType(SearchKnowledge, ['vector'] as const) {}
