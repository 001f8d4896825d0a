/** Where the pages of plans are. */
export const COUNTY_PATH = '/county/plans';

export function planPath(year: number): string {
  return `/office/plan/${year}`;
}

export function editPath(year: number): string {
  return `${planPath(year)}/edit`;
}

export function itemPath(year: number, item: string): string {
  return `${planPath(year)}/items/${item}`;
}

export function editItemPath(year: number, item: string, quarter?: number): string {
  return `${itemPath(year, item)}/edit${quarter === undefined ? '' : `?quarter=${quarter}`}`;
}

export function readPath(year: number): string {
  return `/plans/${year}`;
}

export function printPath(id: string): string {
  return `/plans/${id}/print`;
}

export function countyPath(id: string): string {
  return `${COUNTY_PATH}/${id}`;
}
