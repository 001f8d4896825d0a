/** How something published looks: a draft, or out. */
export const PUBLISHED_LOOKS = { draft: 'draft', published: 'verified' } as const;
