/** What a search looks for. */
export type QidoLevel = 'study' | 'series' | 'instance';
