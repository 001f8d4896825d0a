/** The sample county: the whole program with a year's invented work in it, for trying out and for showing. */
import { DEFAULT_OFFICES } from './admin/directory.ts';
import people from './demo/people.json' with { type: 'json' };
import { seedDemo } from './demo/seed.ts';
import { configOrExit, DIST, openParts, serve } from './run.ts';

const DEMO_FOLDER = './data/demo';

const config = configOrExit({ ...process.env, DATA_DIR: process.env.DATA_DIR ?? DEMO_FOLDER });
const parts = await openParts(config, DIST, () => new Date().toISOString());
await seedDemo(parts);
const address = await serve(parts);
console.log(['', `Listening on ${address}`, '', ...logIns(config.demoPassword), ''].join('\n'));

/** Who can be tried: one of each kind, and how the others are called. */
function logIns(password: string): string[] {
  const offices = people.offices.map(
    ({ pinyin, code }) => `${pinyin} (${DEFAULT_OFFICES.find((office) => office.code === code)?.name ?? code})`,
  );
  return [
    `Password of every sample account: ${password}`,
    '  member1.jiantiao … member6.jiantiao   members (member6 has no records yet)',
    '  clerk.jiantiao, director.jiantiao, deputy.jiantiao   the liaison office',
    '  party.jiantiao   the local Party committee',
    '  office, memberswork, proposals, committee, chair, admin   the county',
    `Offices: ${offices.join(', ')}`,
  ];
}
