import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NAMELESS } from '#src/server/admin/anonymise.ts';
import { commanding, creating } from '#tests/support/acts.ts';
import { lin, mei } from '#tests/support/actors.ts';
import { consoleOf, type Console } from '#tests/support/console.ts';
import { dialects } from '#tests/support/dialects.ts';
import { openServer, type TestServer } from '#tests/support/server.ts';
import { phoneOf } from '#tests/support/wire-phone.ts';

describe.each(dialects)('somebody’s details are taken out at their asking, on $name', (dialect) => {
  let server: TestServer;
  let say: Console;
  beforeAll(async () => void (server = await openServer(dialect)));
  beforeEach(async () => {
    await server.empty();
    say = consoleOf({ dataDir: server.config.dataDir, url: server.config.databaseUrl ?? undefined }, server.clock);
  });
  afterAll(() => server.close());

  test('the official record stays with its story but without the name, what was private is deleted, the audit says so', async () => {
    await say('setup');
    const reporter = await phoneOf(server, mei);
    const report = creating({ title: '码头没有灯', category: 'fishery', situation: '夜里看不见台阶。' });
    const note = { ...creating({ text: '只给自己看的话' }), type: 'note' };
    await reporter.push(report, note);
    await reporter.pull();
    const draft = reporter.has(report.rec);
    if (!draft) throw new Error('not there');
    await reporter.push(commanding(draft, 'submit'));
    const clerk = await phoneOf(server, lin, 'desk');
    await clerk.pull();
    expect(clerk.has(report.rec)?.log[0]?.by.name).toBe(mei.name);

    expect(await say('person', 'anonymise', `l-${mei.id}`)).toMatchObject({ exit: 0 });
    await clerk.pull();
    expect(clerk.has(report.rec)).toMatchObject({ status: 'submitted', body: { title: '码头没有灯' } });
    expect(JSON.stringify([...clerk.records.values()])).not.toContain(mei.name);
    expect(clerk.has(mei.id)?.body.name).toBe(NAMELESS);
    const stored = await server.store.db.selectFrom('record').select(['body', 'deleted']).where('id', '=', note.rec).executeTakeFirst();
    expect(stored).toEqual({ body: '{}', deleted: 1 });
    const audit = await server.store.db.selectFrom('audit').selectAll().where('act', '=', 'person.anonymise').execute();
    expect(audit).toMatchObject([{ subject: mei.id }]);
    expect(await say('audit', 'verify')).toMatchObject({ exit: 0 });
  });

  test('the account is closed at once, and is not taken out twice', async () => {
    await say('setup');
    const reporter = await phoneOf(server, mei);
    expect(await say('person', 'anonymise', `l-${mei.id}`)).toMatchObject({ exit: 0 });
    const answer = await server.app.inject({ method: 'GET', url: '/api/v1/session', headers: reporter.headers });
    expect(answer.statusCode).toBe(403);
    expect(await say('person', 'anonymise', `l-${mei.id}`)).toMatchObject({ exit: 1 });
    expect(await say('person', 'anonymise', `gone-${mei.id.slice(-12)}`)).toMatchObject({ exit: 1 });
  });
});
