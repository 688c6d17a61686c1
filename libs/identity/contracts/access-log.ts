/** Writes down who was shown what, as `RecordAccess` does, where to open something takes many requests. */
export abstract class AccessLog {
  /** As `RecordAccess` has it. Within ten minutes the same accesses of one person count as one, in each process. */
  abstract opened(subjectType: string, subjectId: string, action: string): Promise<void>;
}
