/** Where settings are read and set. */
export const SETTINGS_PATH = '/settings';

export function settingPath(name: string): string {
  return `${SETTINGS_PATH}/${name}`;
}

export function changePath(name: string): string {
  return `${settingPath(name)}/change`;
}
