/** Where the pages of summaries are. */
export const COUNTY_PATH = '/county/plans';

export function summaryPath(year: number): string {
  return `/office/summary/${year}`;
}

export function writePath(year: number): string {
  return `${summaryPath(year)}/edit`;
}

export function updatePath(year: number): string {
  return `${summaryPath(year)}/update`;
}

export function readPath(year: number): string {
  return `/summaries/${year}`;
}

export function printPath(id: string): string {
  return `/summaries/${id}/print`;
}

export function figurePath(id: string, figure: string): string {
  return `/summaries/${id}/figures/${figure}`;
}
