import { ClipboardList } from 'lucide-react';
import type { Feature } from '#src/ui/feature.ts';

const STAFF = ['clerk', 'director', 'deputyDirector'] as const;
const COUNTY = ['membersWork', 'countyOffice'] as const;

const office = async () => ({ Component: (await import('./views/lists.tsx')).OfficeAssessmentsPage });
const county = async () => ({ Component: (await import('./views/lists.tsx')).CountyAssessmentsPage });

const assessment: Feature = {
  name: 'assessment',
  routes: [
    {
      path: '/assess/:year',
      load: async () => ({ Component: (await import('./views/own-page.tsx')).OwnAssessmentPage }),
      roles: ['member'],
    },
    { path: '/assessments/:id', load: async () => ({ Component: (await import('./views/assessment-page.tsx')).AssessmentPage }) },
    { path: '/assessments/:id/print', load: async () => ({ Component: (await import('./views/print-page.tsx')).PrintPage }) },
    { path: '/office/assess', load: office, roles: STAFF },
    { path: '/office/assess/:year', load: office, roles: STAFF },
    { path: '/county/assess', load: county, roles: COUNTY },
    { path: '/county/assess/:year', load: county, roles: COUNTY },
  ],
  nav: [{ place: 'tab', roles: COUNTY, icon: ClipboardList, labelKey: 'nav.assess', to: '/county/assess', order: 35 }],
};

export default assessment;
