import { useTranslation } from 'react-i18next';
import { usePhone } from '#src/ui/phone.ts';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const COLUMNS = ['login', 'name', 'sector', 'memberNo', 'phone', 'office', 'role', 'from', 'to'] as const;

/** An empty list with the headings the import knows; what writes Excel is loaded only then. */
export function useTemplate(): () => Promise<void> {
  const { t } = useTranslation('people');
  const { saveFile } = usePhone();
  return async () => {
    const [{ excelOf }, { fileName }] = await Promise.all([import('#src/paper/excel.ts'), import('#src/paper/file-name.ts')]);
    const sheet = {
      name: t('template.title'),
      columns: COLUMNS.map((column) => ({ title: t(`column.${column}`), width: 18 })),
      rows: [],
      note: '',
    };
    saveFile(fileName([t('template.title')], 'xlsx'), EXCEL, await excelOf(sheet));
  };
}
