/** Runs inside the page: fills the open account's database with copies of its newest report, as many as a phone may ever hold. */

interface Row {
  readonly id: string;
  readonly date: string;
  readonly base: { readonly body: Readonly<Record<string, unknown>>; readonly at: object } | null;
}

/** @returns how many records the phone holds afterwards */
export async function fillPhone(count: number): Promise<number> {
  // Everything it needs stands inside: the page gets the text of this function alone.
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('failed'));
    });
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith('app_') && name !== 'app_phone' ? [name] : []));
  const db = await done(indexedDB.open(names[0] ?? ''));
  const rows = (await done(db.transaction('records').objectStore('records').getAll())) as (Row & { type: string; status: string })[];
  const model = rows.find(({ type, base }) => type === 'report' && base !== null);
  if (model === undefined || model.base === null) throw new Error('No report to copy');
  const signs = '海边码头路灯渔船缆绳养殖滩涂桥梁公交学校医院老人水库堤坝蓝莓青蟹';
  const text = (length: number, seed: number) =>
    Array.from({ length }, (_, at) => signs.charAt((seed * 7 + at * 13 + ((seed * at) % 11)) % signs.length)).join('');
  for (let start = 0; start < count; start += 5_000) {
    const store = db.transaction('records', 'readwrite', { durability: 'relaxed' });
    for (let i = start; i < Math.min(count, start + 5_000); i += 1) {
      const day = new Date(Date.UTC(2022, 0, 1) + i * 3_100_000).toISOString();
      const body = { ...model.base.body, attachments: [], title: text(22, i), situation: text(130, i), analysis: text(95, i + 1) };
      const base = { ...model.base, id: `0198f7c1-0003-7000-8000-${i.toString(16).padStart(12, '0')}`, body };
      const at = { ...model.base.at, created: day, submitted: day };
      store.objectStore('records').put({ ...model, id: base.id, date: day, base: { ...base, at } });
    }
    await new Promise((resolve, reject) => {
      store.oncomplete = resolve;
      store.onerror = reject;
    });
  }
  const held = await done(db.transaction('records').objectStore('records').count());
  db.close();
  return held;
}
