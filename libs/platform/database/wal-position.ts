/**
 * A position in the write-ahead log, from its text: two hexadecimal halves of 32 bits, `16/B374D848` (PostgreSQL, 8.20).
 * Throws a SyntaxError for anything else.
 */
export function walPosition(text: string): bigint {
  const [high, low] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`);
}
