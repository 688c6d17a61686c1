import { types } from 'node:util';

/** The SQLSTATE of a PostgreSQL error, or undefined for other errors. */
export function sqlState(error: unknown): string | undefined {
  return types.isNativeError(error) && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
}

/** Whether the error is a unique violation (23505), of the named constraint when one is given. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlState(error) !== '23505') return false;
  return constraint === undefined || (error as { constraint?: string }).constraint === constraint;
}

const LOST = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '08006', '08003']);

/** Whether the connection to PostgreSQL broke or was ended by the server. */
export function isConnectionLost(error: unknown): boolean {
  if (LOST.has(sqlState(error) ?? '')) return true;
  return (
    types.isNativeError(error) &&
    /^Connection terminated|^Client has encountered a connection error/.test(error.message)
  );
}
