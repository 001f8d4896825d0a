/** The people of the rule tests: everybody has a name, a role and a place. */
import { actorOn, type Actor, type Role } from '#src/domain/people.ts';

export const TODAY = '2026-09-18';
export const JIANTIAO = '331022105';
export const HENGDU = '331022106';

function person(id: string, name: string, role: Role, office: string | null): Actor {
  return actorOn({ id, name, tenant: 'sanmen', roles: [{ role, office, from: '2022-01-01', to: null }] }, TODAY);
}

export const mei = person('0198f7c1-0000-7000-8000-00000000000a', '林月琴', 'member', JIANTIAO);
export const bo = person('0198f7c1-0000-7000-8000-00000000000b', '陈波', 'member', JIANTIAO);
export const lin = person('0198f7c1-0000-7000-8000-00000000000c', '王林', 'clerk', JIANTIAO);
export const linAcross = person('0198f7c1-0000-7000-8000-00000000000d', '李对岸', 'clerk', HENGDU);
export const county = person('0198f7c1-0000-7000-8000-00000000000e', '县办', 'countyOffice', null);
export const chair = person('0198f7c1-0000-7000-8000-00000000000f', '周主席', 'chair', null);
export const localParty = person('0198f7c1-0000-7000-8000-000000000010', '镇党委', 'localParty', JIANTIAO);
export const admin = person('0198f7c1-0000-7000-8000-000000000011', '管理员', 'admin', null);
export const dong = person('0198f7c1-0000-7000-8000-000000000012', '董主任', 'director', JIANTIAO);
export const fu = person('0198f7c1-0000-7000-8000-000000000013', '傅副主任', 'deputyDirector', JIANTIAO);
export const membersWork = person('0198f7c1-0000-7000-8000-000000000014', '委工委', 'membersWork', null);
export const committee = person('0198f7c1-0000-7000-8000-000000000015', '专委会', 'specialCommittee', JIANTIAO);
export const EVERYBODY = [mei, bo, lin, linAcross, county, chair, localParty, admin];
