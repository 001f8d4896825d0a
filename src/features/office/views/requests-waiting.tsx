import { MessageCircleQuestionMark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useActor, useRecords } from '#src/device/live.ts';
import { staffedOffices } from '#src/domain/people.ts';
import { Notice } from '#src/ui/notice.tsx';

/** Members of the office who asked something, or asked to look at a draft first, and were not answered yet. */
export function RequestsWaiting() {
  const { t } = useTranslation('office');
  const actor = useActor();
  const offices = staffedOffices(actor);
  const { records } = useRecords('request', { status: 'open', limit: 500 });
  const open = records.filter(({ office, owner }) => office !== null && offices.includes(office) && owner !== actor.id);
  if (open.length === 0) return null;
  return (
    <div className="sec">
      <Notice icon={MessageCircleQuestionMark} to="/requests">
        {t('desk.requests', { count: open.length })}
      </Notice>
    </div>
  );
}
