// One push of the shared bench's load run: a batch of ten reports as one sync request, with the member's own session.

export const steps = (batch, { cookie, owner, tenant, device }) => [
  {
    method: 'POST',
    path: '/api/v1/sync',
    headers: { 'content-type': 'application/json', cookie, 'x-owner': owner },
    body: JSON.stringify({
      proto: 1,
      schema: 1,
      tenant,
      device,
      nonce: batch[0].id,
      sentAt: new Date().toISOString(),
      pending: batch.length,
      seen: {},
      mutations: batch.map(created),
      pull: null,
    }),
  },
];

/** The bench numbers its records in hexadecimal after a dash. */
function created(record) {
  const number = record.id.split('-').at(-1).padStart(12, '0');
  const set = {
    title: record.title,
    situation: record.situation,
    analysis: record.analysis,
    suggestions: record.suggestion,
    category: record.category,
    sourceVillage: record.status,
    place: String(record.createdAt),
  };
  return {
    id: `0198f7c1-0001-7000-8000-${number}`,
    rec: `0198f7c1-0002-7000-8000-${number}`,
    type: 'report',
    v: 1,
    at: new Date(record.createdAt).toISOString(),
    op: 'create',
    set: Object.fromEntries(Object.entries(set).map(([name, to]) => [name, { to }])),
  };
}
