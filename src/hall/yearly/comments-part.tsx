import { useTranslation } from 'react-i18next';
import { attempt } from '#src/device/attempt.ts';
import { useActor, useCommit, usePerson } from '#src/device/live.ts';
import { useJotting } from '#src/device/use-jotting.ts';
import type { Shown } from '#src/device/shown.ts';
import { dateIn } from '#src/domain/calendar.ts';
import { hasRole } from '#src/domain/people.ts';
import { newId } from '#src/domain/record/identity.ts';
import { objectsIn, textIn, typedIn } from '#src/domain/record/read-body.ts';
import type { Body } from '#src/domain/record/stored.ts';
import { dayText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { useNow } from '#src/ui/phone.ts';
import { Section } from '#src/ui/section.tsx';
import { TextArea } from '#src/ui/text-area.tsx';

/** What the local Party committee says on a paper of its office; nothing else of it is theirs to change. Source: §1. */
export function CommentsPart({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('plan');
  const actor = useActor();
  const comments = objectsIn(record.body, 'comments');
  const mayComment = hasRole(actor, 'localParty', record.office);
  if (comments.length === 0 && !mayComment) return null;
  return (
    <Section title={t('comments.title')}>
      {comments.map((comment) => (
        <Comment key={textIn(comment, 'id')} comment={comment} />
      ))}
      {mayComment && <NewComment record={record} />}
    </Section>
  );
}

function Comment({ comment }: { readonly comment: Body }) {
  const { i18n } = useTranslation('plan');
  const person = usePerson(textIn(comment, 'by') || null);
  return (
    <div className="say">
      <p className="w">
        <span>{person?.name}</span>
        <span className="num">{dayText(i18n.language, textIn(comment, 'on'))}</span>
      </p>
      <q>{textIn(comment, 'text')}</q>
    </div>
  );
}

function NewComment({ record }: { readonly record: Shown }) {
  const { t } = useTranslation('plan');
  const actor = useActor();
  const commit = useCommit();
  const words = useJotting(`comment:${record.id}`);
  const today = dateIn(new Date(useNow()).toISOString());
  const text = typedIn(words.values, 'text');

  async function add(): Promise<void> {
    if (text.trim() === '') return;
    const comment = { id: newId(), text: text.trim(), by: actor.id, on: today };
    const done = await attempt(() => commit.edit(record.type, record.id, { comments: [...objectsIn(record.body, 'comments'), comment] }));
    if (done.ok) await words.clear();
  }

  return (
    <div className="stack">
      <TextArea id="comment" label={t('comments.new')} value={text} onChange={(value) => words.change('text', value)} />
      <Button tone="outline" onClick={add}>
        {t('comments.add')}
      </Button>
    </div>
  );
}
