/** A UID derived from a UUID (PS3.5, B.2): the same whenever it is asked for. */
export const derivedUid = (uuid: string): string => `2.25.${BigInt(`0x${uuid.replaceAll('-', '')}`)}`;
