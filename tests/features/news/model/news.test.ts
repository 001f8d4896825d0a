import { expect, test } from 'vitest';
import { news } from '#src/features/news/model/news.ts';
import { county, lin, mei } from '#tests/support/actors.ts';
import { desk, faultsOf, whoReads } from '#tests/support/papers.ts';

const { begin, begun, edit } = desk(news);

test('work news reaches the county office and the assisting committee at once (§3.3.3)', () => {
  const sent = begun(lin, { title: '健跳委员视察渔港', text: '九月十八日……', on: '2026-09-18' });
  expect(whoReads(news, sent)).toEqual(['clerk', 'director', 'deputy', 'localParty', 'county', 'chair', 'committee']);
  expect(faultsOf(edit(county, sent, { title: '改' }))).toEqual(['title:not_yours']);
  for (const actor of [mei, county]) expect(faultsOf(begin(actor, { title: '代写' })), actor.name).toEqual(['forbidden']);
});
