import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDuties } from '#src/device/duties.ts';
import { attendanceId, newId } from '#src/domain/record/identity.ts';
import type { Body, Stored } from '#src/domain/record/stored.ts';
import { bo, JIANTIAO, mei } from '../support/actors.ts';
import { phoneOf, pulled } from '../support/open-page.tsx';
import type { Phone } from '../support/phone.ts';

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(mei);
});
afterEach(() => phone.close());

function stored(type: string, body: Body, more: Partial<Stored> = {}): Stored {
  const at = { created: '2026-03-01T01:00:00.000Z', submitted: '2026-03-01T01:00:00.000Z', received: '2026-03-01T01:00:00.000Z' };
  const plain = {
    tenant: 'sanmen',
    v: 1,
    seq: 1,
    status: 'submitted',
    owner: mei.id,
    office: JIANTIAO,
    parent: null,
    deleted: 0,
    log: [],
  } as const;
  return { id: newId(), type, body, at, ...plain, ...more };
}

const inspection = (startsAt = '2026-05-06T01:00:00.000Z', more: Partial<Stored> = {}) =>
  stored('activity', { kind: 'inspection', title: '视察渔港', startsAt }, { status: 'announced', ...more });

function attendanceAt(activity: Stored, body: Body, owner = mei.id): Stored {
  const id = attendanceId(activity.id, owner);
  return stored('attendance', { activity: activity.id, member: owner, ...body }, { id, owner, parent: activity.id, status: 'open' });
}

const numbers = async (year = 2026) => {
  const { duties } = await loadDuties(phone.desk(), mei.id, year);
  return Object.fromEntries(duties.map(({ key, confirmed, waiting }) => [key, [confirmed, waiting]]));
};

describe('my year on this phone', () => {
  test('is empty at first, all six', async () => {
    expect(await numbers()).toEqual({
      proposal: [0, 0],
      report: [0, 0],
      research: [0, 0],
      inspection: [0, 0],
      sector: [0, 0],
      deed: [0, 0],
    });
  });

  test('counts what the server received, and what others did for nobody but them', async () => {
    await pulled(
      phone,
      stored('report', { title: '码头' }),
      stored('report', { title: '别人的' }, { owner: bo.id }),
      stored('proposal', { subject: '照明' }),
    );
    expect(await numbers()).toMatchObject({ report: [1, 0], proposal: [1, 0] });
  });

  test('a report handed in without a network waits', async () => {
    const id = newId();
    await phone.desk().commit.edit('report', id, { title: '码头', category: 'fishery', situation: '灯坏了' });
    expect(await numbers()).toMatchObject({ report: [0, 0] });
    await phone.desk().commit.transition(id, 'submit');
    expect(await numbers()).toMatchObject({ report: [0, 1] });
    const { records } = await loadDuties(phone.desk(), mei.id, 2026);
    expect(records).toMatchObject([{ record: { id }, on: '2026-09-18', isLocal: true }]);
  });

  test('a draft the server has had for long still waits once it is handed in offline', async () => {
    const at = { created: '2026-03-01T01:00:00.000Z', submitted: null, received: '2026-03-01T01:00:00.000Z' };
    const draft = stored('report', { title: '码头', category: 'fishery', situation: '灯坏了' }, { status: 'draft', at });
    await pulled(phone, draft);
    await phone.desk().commit.transition(draft.id, 'submit');
    expect(await numbers()).toMatchObject({ report: [0, 1] });
  });

  test('being there waits for the roll, and the roll confirms it', async () => {
    const activity = inspection();
    await pulled(phone, activity, attendanceAt(activity, { memberSays: 'present' }));
    expect(await numbers()).toMatchObject({ inspection: [0, 1] });
    await pulled(phone, activity, attendanceAt(activity, { memberSays: 'present', clerkSays: 'present' }));
    expect(await numbers()).toMatchObject({ inspection: [1, 0] });
    const { records } = await loadDuties(phone.desk(), mei.id, 2026);
    expect(records).toMatchObject([{ on: '2026-05-06', parent: { id: activity.id }, isLocal: false }]);
  });

  test('an activity of 31 December is of that year, whenever its attendance was written', async () => {
    const activity = inspection('2025-12-31T15:00:00.000Z');
    await pulled(phone, activity, attendanceAt(activity, { clerkSays: 'present' }));
    expect([(await numbers(2025)).inspection, (await numbers(2026)).inspection]).toEqual([
      [1, 0],
      [0, 0],
    ]);
  });

  test('New Year begins at midnight in the county', async () => {
    const at = (submitted: string) => ({ created: submitted, submitted, received: '2026-01-03T01:00:00.000Z' });
    const old = stored('report', { title: '旧年' }, { at: at('2025-12-31T15:59:00.000Z') });
    const fresh = stored('report', { title: '新年' }, { at: at('2025-12-31T16:00:00.000Z') });
    await pulled(phone, old, fresh);
    expect([(await numbers(2025)).report, (await numbers(2026)).report]).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  test('an exemption of the year is told with its reason', async () => {
    const body = { person: mei.id, year: 2026, duty: 'research', reason: '住院' };
    await pulled(phone, stored('exemption', body, { status: 'open' }));
    const { duties } = await loadDuties(phone.desk(), mei.id, 2026);
    expect(duties.find(({ key }) => key === 'research')).toMatchObject({ state: 'exempt', exemption: { reason: '住院' } });
  });
});
