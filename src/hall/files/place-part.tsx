import { LocateFixed, MapPin, MapPinOff, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { positionText } from '#src/i18n/format.ts';
import { Button } from '#src/ui/button.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { LocationLine } from '#src/ui/location-line.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { usePhone } from '#src/ui/phone.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { positionIn, textIn, typedIn } from '#src/domain/record/read-body.ts';
import type { Form } from '#src/hall/writing/form.ts';
import { isWeak, usePlaceFinder } from './use-place.ts';

export interface PlacePartProps {
  readonly form: Form;
  /** Offered in one tap, never filled in by itself: a place goes along only when the member chooses it. */
  readonly lastPlace: string | null;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** True while the report says nothing about where. */
export function hasNoPlace({ values }: Form): boolean {
  return textIn(values, 'place') === '' && positionIn(values) === null;
}

/** The way to say where it is, while nothing says so. */
export function AddPlace({ onOpen }: Pick<PlacePartProps, 'onOpen'>) {
  const { t } = useTranslation();
  return (
    <Button tone="outline" small icon={MapPin} onClick={() => onOpen(true)}>
      {t('place.add')}
    </Button>
  );
}

/** Where it is: nothing, one line that can be changed, or the field to write it in. Nothing ever waits for it. */
export function PlacePart({ form, lastPlace, isOpen, onOpen }: PlacePartProps) {
  const { t } = useTranslation();
  const position = positionIn(form.values);
  if (isOpen || form.errorAt('place') !== null) {
    return <PlaceEditor form={form} lastPlace={lastPlace} onDone={() => onOpen(false)} />;
  }
  if (hasNoPlace(form)) return null;
  return (
    <LocationLine
      state={position !== null && isWeak(position) ? 'weak' : 'found'}
      detail={position === null ? undefined : t('place.coords', { where: positionText(position), m: position.accuracy })}
      action={{ label: t('button.change'), about: t('place.change.what'), onPress: () => onOpen(true) }}
    >
      {textIn(form.values, 'place') || t('place.here')}
    </LocationLine>
  );
}

interface PlaceEditorProps extends Pick<PlacePartProps, 'form' | 'lastPlace'> {
  readonly onDone?: () => void;
}

/** The place in words, with the phone's position beside it when the member asks for it. */
export function PlaceEditor({ form, lastPlace, onDone }: PlaceEditorProps) {
  const { t } = useTranslation();
  const finder = usePlaceFinder(usePhone().geolocation, (found) => form.change('position', { ...found }));
  const position = positionIn(form.values);
  const offersLast = lastPlace !== null && textIn(form.values, 'place') === '';
  return (
    <div className="place-editor stack">
      <TextField
        id="place"
        label={t('field.place.label')}
        optional={t('field.optional')}
        placeholder={t('field.place.example')}
        error={form.errorAt('place')}
        value={typedIn(form.values, 'place')}
        onChange={(value) => form.change('place', value)}
        button={<IconButton icon={LocateFixed} label={t('place.locate')} onClick={finder.find} />}
      />
      {offersLast && (
        <Button tone="outline" small onClick={() => form.change('place', lastPlace)}>
          {t('write.lastPlace', { place: lastPlace })}
        </Button>
      )}
      {finder.state === 'finding' && <LocationLine state="finding">{t('place.finding')}</LocationLine>}
      {finder.state === 'refused' && (
        <Notice tone="back" icon={MapPinOff}>
          {t('perm.location')}
        </Notice>
      )}
      {finder.state === 'notFound' && (
        <Notice tone="warn" icon={MapPinOff}>
          {t('loc.none')}
        </Notice>
      )}
      {position !== null && (
        <LocationLine
          state={isWeak(position) ? 'weak' : 'found'}
          detail={t('place.coords', { where: positionText(position), m: position.accuracy })}
          action={{ label: t('button.remove'), about: t('place.change.what'), onPress: () => form.change('position', null) }}
        >
          {t('place.here')}
        </LocationLine>
      )}
      {position !== null && isWeak(position) && (
        <Notice tone="warn" icon={TriangleAlert}>
          {t('loc.weak', { m: position.accuracy })}
        </Notice>
      )}
      {onDone && (
        <Button tone="outline" small onClick={onDone}>
          {t('button.done')}
        </Button>
      )}
    </div>
  );
}
