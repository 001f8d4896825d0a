/** The fourth quarter of suite M, with a seed of its own each time. */
import { modelSuite } from '#tests/model/suite.ts';

modelSuite(3, null);
