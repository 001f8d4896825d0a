import { BadgeCheck, History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#src/device/live.ts';
import type { AccountShown } from '#src/domain/account-answers.ts';
import { rolesToGive } from '#src/domain/account-care.ts';
import { isActive, type RoleGrant, ROLES } from '#src/domain/people.ts';
import { rolesNow } from '#src/features/people/model/find-people.ts';
import { Button } from '#src/ui/button.tsx';
import { Row } from '#src/ui/row.tsx';
import { Rows } from '#src/ui/rows.tsx';
import { Section } from '#src/ui/section.tsx';
import { EndRoleSheet } from './end-role-sheet.tsx';
import { GrantRoleSheet } from './grant-role-sheet.tsx';
import { MoveSheet } from './move-sheet.tsx';
import { useRoleWords } from './use-role-words.ts';

export interface RolesPartProps {
  readonly person: AccountShown;
  readonly onChanged: () => void;
}

type Asked = { readonly kind: 'grant' } | { readonly kind: 'move' } | { readonly kind: 'end'; readonly grant: RoleGrant };

/** The roles of somebody with their days: of today, to come, and over. */
export function RolesPart({ person, onChanged }: RolesPartProps) {
  const { t } = useTranslation('people');
  const actor = useActor();
  const [asked, setAsked] = useState<Asked | null>(null);
  const held = rolesNow(person, actor.today);
  const given = rolesToGive(actor, ROLES);
  const isMember = held.some((grant) => grant.role === 'member' && isActive(grant, actor.today));
  const close = () => setAsked(null);
  return (
    <Section title={t('roles.title')}>
      <div className="stack">
        {held.length === 0 && <p className="small muted">{t('role.none')}</p>}
        <Rows label={t('roles.title')}>
          {person.roles.map((grant) => (
            <GrantRow
              key={[grant.role, grant.office, grant.from].join()}
              grant={grant}
              isOver={!held.includes(grant)}
              {...(person.yours && given.includes(grant.role) ? { onEnd: () => setAsked({ kind: 'end', grant }) } : {})}
            />
          ))}
        </Rows>
        {person.yours && (
          <div className="acts2">
            <Button tone="outline" onClick={() => setAsked({ kind: 'grant' })}>
              {t('grant.button')}
            </Button>
            {isMember && (
              <Button tone="outline" onClick={() => setAsked({ kind: 'move' })}>
                {t('move.button')}
              </Button>
            )}
          </div>
        )}
      </div>
      {asked?.kind === 'grant' && <GrantRoleSheet person={person} onClose={close} onDone={onChanged} />}
      {asked?.kind === 'move' && <MoveSheet person={person} onClose={close} onDone={onChanged} />}
      {asked?.kind === 'end' && <EndRoleSheet person={person} grant={asked.grant} onClose={close} onDone={onChanged} />}
    </Section>
  );
}

interface GrantRowProps {
  readonly grant: RoleGrant;
  readonly isOver: boolean;
  readonly onEnd?: () => void;
}

function GrantRow({ grant, isOver, onEnd }: GrantRowProps) {
  const { t } = useTranslation('people');
  const words = useRoleWords();
  const role = words.what(grant);
  if (isOver) return <Row icon={History} title={t('role.over', { role })} meta={words.when(grant)} />;
  return (
    <Row
      icon={BadgeCheck}
      title={role}
      meta={words.when(grant)}
      actions={
        onEnd && (
          <Button tone="outline" small aria-label={t('end.label', { role })} onClick={onEnd}>
            {t('end.button')}
          </Button>
        )
      }
    />
  );
}
