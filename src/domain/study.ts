/** What members study, by the four topics of the source, and in which forms. Source: §2.1. */
export const STUDY_TOPICS = ['theory', 'policy', 'law', 'cppcc'] as const;
export const STUDY_FORMS = ['meeting', 'selfStudy', 'lecture', 'onSite', 'online'] as const;
