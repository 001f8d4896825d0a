/** Every record type, one line each. A new type is a room and a line here; nothing else changes. */
export { activity } from '#src/features/activity/model/activity.ts';
export { attendance } from '#src/features/attendance/model/attendance.ts';
export { committee } from '#src/features/committee/model/committee.ts';
export { deed } from '#src/features/deed/model/deed.ts';
export { exemption } from '#src/features/exemption/model/exemption.ts';
export { feedback } from '#src/features/feedback/model/feedback.ts';
export { material } from '#src/features/material/model/material.ts';
export { mediation } from '#src/features/mediation/model/mediation.ts';
export { note } from '#src/features/note/model/note.ts';
export { notice } from '#src/features/notice/model/notice.ts';
export { office } from '#src/features/office/model/office.ts';
export { person } from '#src/features/person/model/person.ts';
export { proposal } from '#src/features/proposal/model/proposal.ts';
export { report } from '#src/features/report/model/report.ts';
export { request } from '#src/features/request/model/request.ts';
export { setting } from '#src/features/setting/model/setting.ts';
export { variant } from '#src/features/variant/model/variant.ts';
