import { screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { RecordDefinition } from '#src/domain/record/definition.ts';
import { attendanceId } from '#src/domain/record/identity.ts';
import type { Json, Stored } from '#src/domain/record/stored.ts';
import { feedback } from '#src/features/feedback/model/feedback.ts';
import { mediation } from '#src/features/mediation/model/mediation.ts';
import { request } from '#src/features/request/model/request.ts';
import { act, commanding, creating, done } from '#tests/support/acts.ts';
import { county, JIANTIAO, lin, mei } from '#tests/support/actors.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

let phone: Phone;
afterEach(() => putAway(phone));
const rooms = ['report', 'request', 'mediation', 'feedback', 'attendance', 'activity', 'deed', 'proposal'];

const of = (definition: RecordDefinition, values: Record<string, Json>): Stored =>
  done(act(mei, null, { ...creating(values), type: definition.type }, definition));

async function aYear() {
  const asked = of(request, { topic: '请假难', text: '单位不批。', protected: false });
  const said = of(feedback, { text: '字看不清' });
  const activity: Stored = {
    ...said,
    id: '0198f7c1-0000-7000-8000-0000000000ac',
    type: 'activity',
    status: 'recorded',
    owner: lin.id,
    office: JIANTIAO,
    body: { title: '视察渔港码头', kind: 'inspection', startsAt: '2026-09-02T01:00:00.000Z' },
  };
  const attended: Stored = {
    ...activity,
    id: attendanceId(activity.id, mei.id),
    type: 'attendance',
    status: 'open',
    owner: mei.id,
    parent: activity.id,
    body: { activity: activity.id, member: mei.id, memberSays: 'present', clerkSays: 'late' },
  };
  await pulled(
    phone,
    activity,
    attended,
    asked,
    done(act(county, said, commanding(said, 'answer', { input: { answer: '请打开高对比。' } }, feedback), feedback)),
    of(mediation, { topic: '邻里排水', process: '两家坐下来谈了。' }),
  );
}

test('what I asked, said, mediated and attended is among my records, each with how it stands', async () => {
  phone = await phoneOf(mei);
  await aYear();
  await openPage(phone, '/records', { rooms });
  const rows = within(screen.getByRole('main'));
  expect(await rows.findByRole('link', { name: /委员诉求.*请假难.*等待答复/ })).toBeVisible();
  expect(rows.getByRole('link', { name: /意见反馈.*字看不清.*已答复/ })).toBeVisible();
  expect(rows.getByRole('link', { name: /释疑解惑.*邻里排水/ })).toBeVisible();
  expect(await rows.findByRole('link', { name: /出席.*视察渔港码头.*迟到/ })).toHaveAttribute(
    'href',
    '/activities/0198f7c1-0000-7000-8000-0000000000ac',
  );
});

test('the kind narrows the list, and the address keeps it', async () => {
  phone = await phoneOf(mei);
  await aYear();
  await openPage(phone, '/records?kind=request', { rooms });
  expect(await screen.findByRole('link', { name: /请假难/ })).toBeVisible();
  expect(screen.queryByRole('link', { name: /字看不清/ })).toBeNull();
});
