/** What we call ourselves in associations and files (PS3.7, D.3.3.2; PS3.10, 7.1). The UID is derived from a UUID (PS3.5, B.2). */
export const IMPLEMENTATION = {
  classUid: '2.25.214381805021934230051954185634219723604',
  versionName: 'ISOCENTER_1',
} as const;
