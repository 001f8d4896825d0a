/** Every record type, one line each. A new type is a room and a line here; nothing else changes. */
export { committee } from './features/committee/model/committee.ts';
export { office } from './features/office/model/office.ts';
export { person } from './features/person/model/person.ts';
export { report } from './features/report/model/report.ts';
export { setting } from './features/setting/model/setting.ts';
export { variant } from './features/variant/model/variant.ts';
