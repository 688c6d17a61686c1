import type { CommandSet } from './command-set.js';

/** How one element of a command set is written: as a number of 16 bits, or text padded with NUL (UI) or space. */
export type CommandForm = 'number' | 'uid' | 'text';

/** The elements that are read and written, by the lower half of their tag; their order is that of the tags. */
export const COMMAND_ELEMENTS = new Map<
  number,
  { name: Exclude<keyof CommandSet, 'hasDataSet'>; form: CommandForm }
>([
  [0x0002, { name: 'affectedSopClassUid', form: 'uid' }],
  [0x0100, { name: 'commandField', form: 'number' }],
  [0x0110, { name: 'messageId', form: 'number' }],
  [0x0120, { name: 'messageIdBeingRespondedTo', form: 'number' }],
  [0x0600, { name: 'moveDestination', form: 'text' }],
  [0x0700, { name: 'priority', form: 'number' }],
  [0x0900, { name: 'status', form: 'number' }],
  [0x0902, { name: 'errorComment', form: 'text' }],
  [0x1000, { name: 'affectedSopInstanceUid', form: 'uid' }],
  [0x1020, { name: 'remaining', form: 'number' }],
  [0x1021, { name: 'completed', form: 'number' }],
  [0x1022, { name: 'failed', form: 'number' }],
  [0x1023, { name: 'warning', form: 'number' }],
  [0x1030, { name: 'moveOriginatorAeTitle', form: 'text' }],
  [0x1031, { name: 'moveOriginatorMessageId', form: 'number' }],
]);

/** Command Data Set Type (0000,0800), and its value for "none". */
export const DATA_SET_TYPE = 0x0800;
export const NO_DATA_SET = 0x0101;
