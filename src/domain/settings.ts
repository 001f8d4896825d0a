/**
 * What the county office may set. Each setting has a default at release and names the clause it serves;
 * where the source is silent, the rule is a setting, never a constant.
 */
export interface Settings {
  /** Categories of reports and proposals. Source: §2.5. */
  readonly categories: readonly string[];
  /** Advised and greatest length of a report's text, in characters without white space. Source: §2.6. */
  readonly reportAdvice: number;
  readonly reportLimit: number;
}

export const DEFAULT_SETTINGS: Settings = {
  categories: [
    'economy',
    'agriculture',
    'fishery',
    'urban',
    'transport',
    'environment',
    'education',
    'health',
    'elderly',
    'culture',
    'tourism',
    'governance',
    'other',
  ],
  reportAdvice: 1500,
  reportLimit: 3000,
};

/** The clause each setting carries. */
export const SETTING_CLAUSES: { readonly [name in keyof Settings]: string } = {
  categories: '§2.5',
  reportAdvice: '§2.6',
  reportLimit: '§2.6',
};
