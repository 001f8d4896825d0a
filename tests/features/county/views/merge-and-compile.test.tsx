import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { county, lin, localParty, mei } from '#tests/support/actors.ts';
import { draftOf, walked } from '#tests/support/acts.ts';
import { entryOf, OFFICES } from '#tests/support/directory.ts';
import { openPage, phoneOf, pulled, putAway } from '#tests/support/open-page.tsx';
import type { Phone } from '#tests/support/phone.ts';

const HERE = { rooms: ['county', 'report'] };
const forwardedAs = (title: string) => {
  const one = walked(draftOf(mei), [mei, 'submit'], [lin, 'forward']);
  return { ...one, id: newId(), body: { ...one.body, title } };
};
const issuedAs = (title: string, more = {}) => {
  const one = walked(
    draftOf(mei),
    [mei, 'submit'],
    [lin, 'forward'],
    [county, 'signOff'],
    [county, 'issue', { input: { number: '第31期' } }],
  );
  return { ...one, id: newId(), body: { ...one.body, title, ...more } };
};

let phone: Phone;
beforeEach(async () => {
  phone = await phoneOf(county);
  await pulled(phone, ...OFFICES, entryOf(mei, '渔业界'));
});
afterEach(() => putAway(phone));

describe('reports on the same matter', () => {
  test('are handled together: the similar one is offered, both say so, and the joined one waits no longer', async () => {
    const [main, twin, other] = [forwardedAs('码头夜间照明不足'), forwardedAs('渔港码头夜间照明不足'), forwardedAs('校门口停车难')];
    await pulled(phone, main, twin, other);
    const page = await openPage(phone, `/county/reports/${twin.id}`, HERE);
    await page.user.click(await screen.findByRole('button', { name: '与同类合并' }));
    const sheet = within(await screen.findByRole('dialog', { name: '与同类合并' }));
    expect(sheet.queryByRole('radio', { name: '校门口停车难' })).toBeNull();
    await page.user.click(await sheet.findByRole('radio', { name: '码头夜间照明不足' }));
    await page.user.click(sheet.getByRole('button', { name: '合并办理' }));
    const link = await screen.findByRole('link', { name: /并入.*码头夜间照明不足/ });
    expect(await phone.show(twin.id)).toMatchObject({ status: 'forwarded', body: { mergedInto: main.id } });
    await page.user.click(link);
    expect(await screen.findByRole('link', { name: /并入本篇.*渔港码头夜间照明不足/ })).toBeVisible();
    await page.go('/county/reports');
    await waitFor(() => expect(screen.queryAllByRole('link', { name: /渔港码头夜间照明不足/ })).toEqual([]));
    expect((await screen.findAllByRole('link', { name: /校门口停车难/ })).length).toBeGreaterThan(0);
  });

  test('the author reads that it is handled together with another', async () => {
    const record = forwardedAs('渔港码头夜间照明不足');
    const hers = await phoneOf(mei);
    await pulled(hers, ...OFFICES, { ...record, body: { ...record.body, mergedInto: newId() } });
    await openPage(hers, `/reports/${record.id}`, HERE);
    expect(await screen.findByText('已与反映同一件事的信息合并办理。')).toBeVisible();
    await putAway(hers);
  });
});

describe('the monthly compilation', () => {
  test('is chosen, put in order and shown as a paper; what was chosen is there when I come back', async () => {
    await pulled(phone, issuedAs('码头照明'), issuedAs('停车难'), issuedAs('不公开的', { publishConsent: false }));
    const page = await openPage(phone, '/county/compilation/2026-09', HERE);
    expect(await screen.findByRole('checkbox', { name: /码头照明/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /不公开的.*作者不同意公开/ })).not.toBeChecked();
    await page.user.type(screen.getByRole('textbox', { name: '期数' }), '第9期');
    const order = () =>
      within(screen.getByRole('list', { name: '排列顺序' }))
        .getAllByRole('listitem')
        .map((item) => item.textContent);
    const before = order();
    await page.user.click(screen.getAllByRole('button', { name: /^上移/ })[0] ?? screen.getByRole('button', { name: /^上移/ }));
    await waitFor(() => expect(order()[0]).toContain((before[1] ?? '').replace(/^\d+\. (\S+?)(上移|下移).*$/u, '$1')));
    await page.user.click(screen.getByRole('checkbox', { name: /停车难/ }));
    await page.user.click(await screen.findByRole('link', { name: '编成一份' }));
    expect(await screen.findByText('第9期')).toBeVisible();
    expect(screen.getByRole('heading', { name: /一、码头照明/ })).toBeVisible();
    expect(screen.queryByRole('heading', { name: /停车难/ })).toBeNull();
    await page.user.click(screen.getByRole('button', { name: /Word/ }));
    await waitFor(() => expect(page.handed.files.map(({ name }) => name)).toEqual([expect.stringMatching(/2026-09.*\.docx$/u)]));
  });

  test('a month without one says so, and leads to the month before', async () => {
    await pulled(phone, issuedAs('码头照明'));
    const page = await openPage(phone, '/county/compilation/2026-10', HERE);
    expect(await screen.findByText('这个月没有印发的信息')).toBeVisible();
    await page.user.click(screen.getByRole('link', { name: '上个月' }));
    expect(await screen.findByRole('checkbox', { name: /码头照明/ })).toBeVisible();
  });

  test('the local Party committee finds no way to it', async () => {
    const theirs = await phoneOf(localParty);
    await openPage(theirs, '/county/reports', HERE);
    expect(screen.queryByRole('link', { name: '本月期刊' })).toBeNull();
    await putAway(theirs);
  });
});
