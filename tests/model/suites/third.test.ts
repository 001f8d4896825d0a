/** The third quarter of suite M, with a seed of its own each time. */
import { modelSuite } from '#tests/model/suite.ts';

modelSuite(2, null);
