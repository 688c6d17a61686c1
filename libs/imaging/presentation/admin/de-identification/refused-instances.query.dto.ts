import { OmitType } from '@nestjs/swagger';
import { FindRefusedInstances } from '../../../application/queries/find-refused-instances/find-refused-instances.query.js';

export class RefusedInstancesQuery extends OmitType(FindRefusedInstances, ['deIdentificationId'] as const) {}
