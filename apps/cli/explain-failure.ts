import { DomainError } from '#kernel';

/** What an operator reads of a failure: the message, and the fields that were refused. */
export function explainFailure(error: unknown): string {
  if (error instanceof DomainError) {
    const fields = (error.details.fields ?? [])
      .map(({ field, message }) => `\n  ${field}: ${message}`)
      .join('');
    return `${error.message} (${error.code})${fields}`;
  }
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: string };
  if (code === 'ECONNREFUSED') return 'Nothing answers at DATABASE_URL. Is the database running?';
  return error.message || (code ?? error.name);
}
