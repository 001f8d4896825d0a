/** A line that pretends to be the county's: nothing is told to it. */
import { createServer } from 'node:https';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { newId } from '#src/domain/record/identity.ts';
import { mei } from '#tests/support/actors.ts';
import { openPhone } from '#tests/support/phone.ts';
import { answerTo, json, lineOf } from '#tests/support/sync-answers.ts';
import { NOBODYS } from './nobodys-certificate.ts';

test('F-11 a certificate nobody trusts, out of date and for another name: not a word is sent, and everything waits', async () => {
  let heard = 0;
  const stranger = createServer(NOBODYS, (_request, response) => {
    heard += 1;
    response.end('{}');
  });
  stranger.listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const { port } = stranger.address() as AddressInfo; // a server that listens on a port has such an address
  const honest = lineOf(mei, (request) => json(answerTo(request)));
  const phone = await openPhone({ line: honest });
  try {
    await phone.signIn('mei', 'secret');
    await phone.sync();
    phone.line = (url, init) => fetch(`https://127.0.0.1:${port}${url}`, init);
    await phone.desk().commit.edit('report', newId(), { title: '码头' });
    await phone.sync();
    expect([heard, await phone.desk().db.outbox.where('state').equals('pending').count()]).toEqual([0, 1]);
    expect(phone.desk().status.get()).toMatchObject({ phase: 'offline', reason: 'network' });
    phone.line = honest;
    await phone.sync();
    expect((await phone.list())[0]?.delivery).toBe('arrived');
  } finally {
    await phone.close();
    stranger.close();
  }
});
