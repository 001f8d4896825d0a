/** Where help is read. */
export const HELP_PATH = '/help';

export function topicPath(key: string): string {
  return `${HELP_PATH}/${key}`;
}
