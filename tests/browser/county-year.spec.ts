/**
 * The county's year over all ten offices, told by those who keep it: 年初有计划、年中有检查、年末有考核. Each thing is done on a screen
 * once, by `admin`, `office`, `chair`, `committee`, `memberswork` or `proposals`; where ten offices do the same, the others speak
 * the same wire. The clocks are the story's, whatever day it is told on.
 */
import { yearBegins } from './county-beginning.ts';
import { assignsProposal, assists, caresForMembers, closesProposal, decides } from './county-council.ts';
import { answersChecks, assesses, closesTheYear, compiles, receivesSummaries, sharesPractice } from './county-end.ts';
import { looksOver, midyearStands, rectifies, seesWhoIsLate } from './county-midyear.ts';
import { DECEMBER, HAIYOU, JULY, oneOfEach, Season } from './county-offices.ts';
import { test } from './fixture.ts';

test('the county’s year: ten plans, ten checks, ten assessments, and what its desks do between', async ({ county: town, unpack }) => {
  const story = { town, unpack };
  const deployment = await test.step('年初有计划', () => yearBegins(story));

  const { found, proposal } = await test.step('年中有检查', async () => {
    const july = await Season.begin(story, JULY);
    const checks = await midyearStands(july, deployment);
    const office = await looksOver(july);
    await seesWhoIsLate(july, office, deployment);
    await rectifies(july, office);
    await decides(july, office);
    await assists(july);
    await caresForMembers(july);
    const assigned = await assignsProposal(july);
    await july.end();
    return { found: checks, proposal: assigned };
  });

  await test.step('年末有考核', async () => {
    const december = await Season.begin(story, DECEMBER);
    const [office, director, member] = [
      await december.wire('office'),
      await oneOfEach(december, 'director'),
      await oneOfEach(december, 'member1'),
    ];
    await answersChecks(office, director, found);
    await closesProposal(december, proposal);
    await assesses(december, director, member);
    const page = await december.seat('office');
    await receivesSummaries(december, page, office, director);
    await sharesPractice(december, page, director);
    await compiles(december, page, member(HAIYOU), director(HAIYOU));
    await closesTheYear(december, page);
    await december.end();
  });
});
