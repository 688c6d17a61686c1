import { z } from 'zod';

/** Discord's ids: 64 bits in decimal digits, of which the upper 42 are the time ("Snowflakes"). */
export const snowflake = z.string().regex(/^\d{1,20}$/);

/** Milliseconds since 1970 of the first second of 2015, from which snowflakes count. */
const EPOCH = 1_420_070_400_000;
const TIME_SHIFT = 22n;

export const timeOf = (id: string): Date => new Date(Number(BigInt(id) >> TIME_SHIFT) + EPOCH);

/** The least id of a time, in milliseconds since 1970; times before 2015 give 0. */
export const snowflakeAt = (time: number): string =>
  String(BigInt(Math.max(0, Math.trunc(time) - EPOCH)) << TIME_SHIFT);

export const isLater = (id: string, than: string): boolean => BigInt(id) > BigInt(than);
