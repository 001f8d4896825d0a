export const PEOPLE_PATH = '/people';

/** The list as it is asked for: words, one state, one office. */
export interface Asked {
  readonly q: string;
  readonly state: string;
  readonly office: string;
}

export function askedIn(query: URLSearchParams): Asked {
  return { q: query.get('q') ?? '', state: query.get('state') ?? '', office: query.get('office') ?? '' };
}

export function queryOf(asked: Asked): URLSearchParams {
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
}

export function personPath(id: string): string {
  return `${PEOPLE_PATH}/${id}`;
}
