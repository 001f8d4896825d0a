import { expect, test } from 'vitest';
import { isLocked, mayDelete, maySubmit, mayWithdraw } from '#src/features/report/model/lifecycle.ts';

test.each([
  ['draft', { submit: true, withdraw: false, remove: true, locked: false }],
  ['submitted', { submit: false, withdraw: true, remove: false, locked: false }],
  ['returned', { submit: true, withdraw: true, remove: false, locked: false }],
  ['forwarded', { submit: false, withdraw: false, remove: false, locked: true }],
  ['closed', { submit: false, withdraw: false, remove: false, locked: true }],
  ['withdrawn', { submit: false, withdraw: false, remove: false, locked: false }],
])('what the author of a %s report may do', (status, may) => {
  expect({ submit: maySubmit(status), withdraw: mayWithdraw(status), remove: mayDelete(status), locked: isLocked(status) }).toEqual(may);
});
