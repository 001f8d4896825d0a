import { LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Shown } from '#src/device/shown.ts';
import { textIn } from '#src/domain/record/read-body.ts';
import { FixReason } from '#src/hall/writing/fix-reason.tsx';
import { SendingPage, WordsField } from '#src/hall/writing/sending-page.tsx';
import { useSending } from '#src/hall/writing/use-sending.ts';
import { Notice } from '#src/ui/notice.tsx';
import { request } from '#src/features/request/model/request.ts';
import { draftWords, type SubjectKind, topicOf } from '#src/features/request/model/subject.ts';
import { requestPath } from './request-paths.ts';

export interface AboutSubjectProps {
  readonly record: Shown;
  readonly kind: SubjectKind;
}

/** 请干事先看 and 回复干事: words to the own office about one record. Never protected, for the office is who shall read them. */
export function AboutSubject({ record, kind }: AboutSubjectProps) {
  const { t } = useTranslation('request');
  const looks = kind === 'look';
  const title = textIn(record.body, looks ? 'subject' : 'title') || t('subject.untitled');
  const topic = topicOf(title, (fitting) => t(`subject.${kind}`, { title: fitting }));
  const words = looks ? { text: draftWords(record.body, (part) => t(`subject.part.${part}`)) } : {};
  const sending = useSending(request, {
    needs: ['topic', 'text'],
    filled: { protected: false, topic, ...words },
    about: record.id,
    pathOf: requestPath,
  });
  return (
    <SendingPage
      title={t(`subject.${kind}.title`)}
      back={looks ? `/proposals/${record.id}/edit` : `/reports/${record.id}/fix`}
      sending={sending}
      note={t('write.note.open')}
      sendWords={t('write.send')}
    >
      {!looks && <FixReason record={record} />}
      <Notice icon={LockOpen}>{t(`subject.${kind}.note`)}</Notice>
      <WordsField sending={sending} field="topic" label={t('field.topic.label')} oneLine />
      <WordsField sending={sending} field="text" label={t(looks ? 'subject.look.label' : 'subject.answer.label')} />
    </SendingPage>
  );
}
