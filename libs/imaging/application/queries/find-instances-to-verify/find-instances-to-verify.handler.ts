import { type IQueryHandler, QueryHandler } from '#kernel';
import { type InstanceToVerify, VerificationRepository } from '../../../domain/verification.repository.js';
import { FindInstancesToVerify } from './find-instances-to-verify.query.js';

@QueryHandler(FindInstancesToVerify)
export class FindInstancesToVerifyHandler implements IQueryHandler<FindInstancesToVerify> {
  constructor(private readonly verifications: VerificationRepository) {}

  execute({ limit }: FindInstancesToVerify): Promise<InstanceToVerify[]> {
    return this.verifications.next(limit);
  }
}
