import { passwordFaults } from './password-faults.js';

const setting = { email: 'ada.admin@practice.test', production: false };

describe('the rules for passwords', () => {
  it.each(['a good long password', 'isocenter-demo', '正しい馬の電池とホチキスだ', '            a b c d e'])(
    'accept %s',
    (password) => {
      expect(passwordFaults(password, setting)).toEqual([]);
    },
  );

  it('count characters, not bytes or code units', () => {
    expect(passwordFaults('🔑🚪🏥🩻📋🔒🧲🩺🖥📠🧾', setting)).toEqual(['must have at least 12 characters']);
    expect(passwordFaults('🔑🚪🏥🩻📋🔒🧲🩺🖥📠🧾🗂', setting)).toEqual([]);
  });

  it.each([
    ['eleven char', 'must have at least 12 characters'],
    ['x'.repeat(20) + 'yz', 'must not repeat the same few characters'],
    ['abcdefgh'.repeat(26), 'must have at most 200 characters'],
    ['Ada.Admin@Practice.test', 'must not be your e-mail address'],
  ])('refuse %s', (password, fault) => {
    expect(passwordFaults(password, setting)).toEqual([fault]);
  });

  it.each(['isocenter-demo', ' Isocenter-DEMO ', 'ｉsocenter-demo'])(
    'refuse the published password in production, as %s',
    (password) => {
      expect(passwordFaults(password, { ...setting, production: true })).toEqual([
        'is printed in the documentation; choose another',
      ]);
    },
  );
});
