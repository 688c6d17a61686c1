import { imagingRequest } from '../built-in/imaging-request.js';
import { timerDue } from './timer-due.js';

const reminder = imagingRequest.definition.states.find(({ name }) => name === 'scheduled')!.timers![0]!;
const now = new Date('2026-11-21T12:00:00Z');
const due = (appointmentAt: unknown) => timerDue(reminder, { appointmentAt }, now);

describe('The appointment reminder', () => {
  it('is due a day before the appointment', () => {
    expect(due('2026-11-25T09:30:00Z')).toEqual(new Date('2026-11-24T09:30:00Z'));
    expect(due('2026-11-22T12:00:00Z')).toEqual(now);
  });

  it('is due at once when the appointment is less than a day and more than an hour away', () => {
    expect(due('2026-11-22T09:00:00Z')).toEqual(now);
    expect(due('2026-11-21T13:00:01Z')).toEqual(now);
  });

  it('is not due at all within the hour, in the past or without a time', () => {
    expect(due('2026-11-21T13:00:00Z')).toBeNull();
    expect(due('2026-11-20T09:00:00Z')).toBeNull();
    expect(due('soon')).toBeNull();
    expect(timerDue(reminder, {}, now)).toBeNull();
  });
});

describe('A timer of a duration', () => {
  it('is due that long after the state was entered', () => {
    expect(timerDue({ name: 'late', due: { afterMinutes: 90 } }, {}, now)).toEqual(
      new Date('2026-11-21T13:30:00Z'),
    );
  });
});
