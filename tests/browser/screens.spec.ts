/** Every screen in every way it can look: axe finds nothing, and nothing can be pushed sideways. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, signIn, test } from './fixture.ts';
import type { County } from './county.ts';

/** The screens of each kind of person, by address; `*` opens the first link that leads below the address, and what follows it is the page's own paper. */
const SCREENS: { readonly [login: string]: readonly string[] } = {
  'member1.jiantiao': [
    '/',
    '/records',
    '/activities',
    '/activities/*',
    '/duties',
    '/duties?year=2025',
    '/duties/report',
    '/file/2026',
    '/file/2025',
    '/file/2026/print',
    '/assess/2026',
    '/reports/*',
    '/reports/*/print',
    '/reports/new',
    '/proposals/*',
    '/proposals/*/print',
    '/proposals/new',
    '/deeds/*',
    '/deeds/new',
    '/notes',
    '/notes/*',
    '/requests',
    '/requests/new',
    '/mediations',
    '/mediations/new',
    '/feedback',
    '/feedback/new',
    '/notices',
    '/notices/*',
    '/materials',
    '/materials/*',
    '/plenary/*',
    '/offices',
    '/exemptions/*',
    '/find',
    '/find?q=码头',
    '/cosign/*',
    '/plans/2026',
    '/plans/2025',
    '/summaries/2026',
    '/sync',
    '/sync/log',
    '/sync?backUp',
    '/sync/receipts/01a214ca-5746-74cf-bf8e-14772b0ddea3',
    '/variants',
    '/me',
    '/me/display',
    '/me/security',
    '/me/data',
    '/me/about',
    '/nowhere',
    '/help',
    '/help/colours',
    '/settings/reportLimit',
  ],
  'member6.jiantiao': ['/', '/records'],
  'clerk.jiantiao': [
    '/office',
    '/office/review',
    '/office/review/*',
    '/office/proposals',
    '/office/proposals/*',
    '/office/activities',
    '/office/activities/*',
    '/office/activities/*/print',
    '/office/deeds',
    '/office/deeds/*',
    '/office/members',
    '/office/members?show=uninvited',
    '/office/members/*',
    '/office/member-table',
    '/engagements',
    '/engagements/*',
    '/office/assess',
    '/office/assess/2026',
    '/exemptions',
    '/exemptions/new',
    '/find?q=码头',
    '/me/data',
    '/materials/*',
    '/office/plan/2026',
    '/office/plan/2026/items/*',
    '/office/plan/2030',
    '/office/plan/2026/edit',
    '/plans/*',
    '/office/summary/2026',
    '/tasks',
    '/tasks/*',
    '/office/rectify',
    '/support',
    '/support/*',
    '/support/new',
    '/news',
    '/news/*',
    '/news/new',
    '/practice',
    '/practice/*',
    '/practice/new',
  ],
  'director.hengdu': ['/office/summary/2026', '/summaries/*', '/summaries/*/print', '/assessments/*'],
  'director.shepan': ['/office/plan/2026', '/office/plan/2026/edit'],
  'clerk.haiyou': ['/office/summary/2026', '/office/summary/2026/edit', '/office/summary/2026/update'],
  'party.jiantiao': ['/county/office', '/county/reports', '/plans/2026', '/tasks', '/tasks/*', '/tasks/new'],
  office: [
    '/notices',
    '/notices/*',
    '/notices/new',
    '/materials/new',
    '/county',
    '/county/offices',
    '/county/offices/331022105',
    '/county/duties',
    '/county/figures/findings',
    '/county/remind',
    '/county/print',
    '/county/tallies',
    '/county/reports',
    '/county/reports/*',
    '/county/plans',
    '/county/plans/*',
    '/county/summaries/*',
    '/tasks/new',
    '/county/midyear',
    '/county/midyear/331022105',
    '/checks/*',
    '/county/assess',
    '/support',
    '/support/*',
    '/news',
    '/news/*',
    '/practice',
    '/practice/*',
    '/county/compilation/2026-08',
    '/sessions',
    '/sessions/*',
    '/sessions/new',
    '/plenary/*',
    '/plenary/new',
    '/tasks/deploy',
    '/settings',
    '/settings/dutyTargets/change',
    '/settings/resultLegends/change',
    '/settings/reportTemplate/change',
    '/audit',
    '/county/data',
  ],
  chair: ['/county/reports'],
  proposals: ['/county/proposals', '/county/proposals/*', '/county/proposals/handling'],
  admin: ['/me', '/people', '/people/*', '/people/new', '/people/import', '/people/slips', '/audit', '/settings/auditMonths/change'],
  memberswork: ['/me', '/exemptions', '/me/data'],
};

/** Where the links to pages below an address are, when not at the address itself. */
const LISTED_AT: Readonly<Record<string, string>> = {
  '/reports': '/records',
  '/proposals': '/records?kind=proposal',
  '/cosign': '/',
  '/deeds': '/records?kind=deed',
  '/exemptions': '/duties',
  '/office/plan/2026/items': '/office/plan/2026',
  '/county/summaries': '/county/plans',
  '/plans': '/office/plan/2026',
  '/summaries': '/office/summary/2026',
  '/assessments': '/office/assess/2026',
  '/checks': '/county/midyear/331022105',
};

async function open(page: Page, county: County, address: string): Promise<void> {
  const [list = address, below] = address.split('/*');
  const listed = below === undefined ? address : (LISTED_AT[list] ?? list);
  await page.goto(`${county.publicOrigin}${listed}`);
  await expect(page.getByRole('main')).toBeVisible();
  if (below === undefined) return;
  const record = new RegExp(`^${list}/[0-9a-f-]{36}`);
  const links = page.locator(`main a[href^="${list}/"]:visible`);
  const hrefs = () => links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  await expect.poll(async () => (await hrefs()).some((href) => record.test(href)), `${address} lists no record`).toBe(true);
  const [first = ''] = (await hrefs()).filter((href) => record.test(href));
  await page.locator(`main a[href="${first}"]:visible`).first().click();
  await expect(page).toHaveURL(new RegExp(`${list}/[0-9a-f-]{36}`));
  if (below !== '')
    await page.goto(
      `${page
        .url()
        .replace(/[?#].*/, '')
        .replace(/(\/[0-9a-f-]{36})\/.*/, '$1')}${below}`,
    );
}

test.describe.configure({ mode: 'parallel' });

test('before anybody is signed in', async ({ county, unpack }) => {
  const { page } = await unpack();
  for (const address of ['/', '/activate']) {
    await page.goto(`${county.publicOrigin}${address}`);
    await expectAccessible(page, () => expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible());
  }
});

for (const [login, addresses] of Object.entries(SCREENS)) {
  test(`the screens of ${login}`, async ({ county, unpack }) => {
    const { page } = await unpack();
    await signIn(page, county, login);
    for (const address of addresses) {
      await open(page, county, address);
      await expectAccessible(page, () => expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible());
    }
  });
}

test('the county’s desk on a wide screen', async ({ county, unpack }) => {
  const { page } = await unpack('desk');
  await signIn(page, county, 'office');
  for (const address of [
    '/county',
    '/county/offices/331022105',
    '/county/duties',
    '/county/print',
    '/county/reports',
    '/county/reports/*',
    '/county/midyear',
    '/county/midyear/331022105',
  ]) {
    await open(page, county, address);
    await expectAccessible(page, () => expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible());
  }
});
