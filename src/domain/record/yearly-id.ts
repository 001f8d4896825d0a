/** The id of an office's paper of a year, so that two of its staff who begin it apart meet on one record. */
import { v5 } from 'uuid';

/** The URL namespace of RFC 9562. */
const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

export function yearlyId(type: 'plan' | 'summary', tenant: string, office: string, year: number): string {
  return v5(`${tenant}:${office}:${type}:${year}`, NAMESPACE);
}
