// The program's real device for the shared bench: sign-in, commit, clockwork and lists as the app uses them, without its pages.
/* global window, setTimeout */
import { browserSurroundings } from '../../../src/device/browser.ts';
import { createDevice } from '../../../src/device/device.ts';
import { listRecords } from '../../../src/device/read.ts';
import { bodyOf, LOGIN, PASSWORD } from '../workload.ts';

const ALL = 1_000_000;

// The shared bench asks for a default export.
// eslint-disable-next-line no-restricted-syntax
export default function create() {
  let device;
  // Until the first push or pull is asked for, the server cannot be reached for records.
  let isClosed = true;
  const desk = () => device.desk.get();
  async function syncUntil(isDone) {
    isClosed = false;
    do {
      desk().wake('send');
      await new Promise((resolve) => setTimeout(resolve, 0));
      await desk().settled();
      if (desk().status.get().failures > 0) throw new Error(`sync failed: ${desk().status.get().reason}`);
    } while (!(await isDone()));
  }
  const pending = () => desk().db.outbox.where('state').equals('pending').count();
  const save = async (record) => {
    const done = await desk().commit.edit('report', record.id, bodyOf(record));
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
  };
  const seen = ({ id, body }) => ({
    id,
    title: body.title,
    category: body.category,
    status: body.sourceVillage,
    createdAt: Number(body.place),
  });

  return {
    async open({ url }) {
      const around = browserSurroundings(window, { photoWorker: null, deviceName: 'bench', version: 'bench' });
      // Saving must not start a round that is measured by nobody; rounds begin by push and pull alone.
      device = createDevice({
        ...around,
        fetch: (path, init) =>
          isClosed && path === '/api/v1/sync' ? Promise.reject(new TypeError('closed')) : around.fetch(url + path, init),
        listenForPokes: null,
        after: (ms, run) => (ms === 1_500 ? () => undefined : around.after(ms, run)),
      });
      await device.start();
      if (device.session.get().state === 'none') {
        const answer = await device.session.acts.signIn(LOGIN, PASSWORD);
        if (!answer.ok) throw new Error(`sign-in: ${answer.code}`);
      }
      await desk().settled();
    },
    save,
    async saveMany(records) {
      for (const record of records) await save(record);
    },
    async push() {
      const before = await pending();
      await syncUntil(async () => (await pending()) === 0);
      return before;
    },
    async pull() {
      const before = await desk().db.records.count();
      await syncUntil(() => true);
      return (await desk().db.records.count()) - before;
    },
    async query({ category, status, limit }) {
      const fits = ({ body }) => body.category === category && body.sourceVillage === status;
      return (await listRecords(desk(), 'report', { limit: ALL })).filter(fits).slice(0, limit).map(seen);
    },
    async search(term) {
      const texts = ({ title, situation, analysis, suggestions }) => [title, situation, analysis, suggestions];
      const all = await listRecords(desk(), 'report', { limit: ALL });
      return all.filter(({ body }) => texts(body).some((text) => text?.includes(term))).map(({ id }) => id);
    },
    count: () => desk().db.records.where('[type+date]').between(['report', ''], ['report', '\uffff']).count(),
    close: () => device.close(),
  };
}
