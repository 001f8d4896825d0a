/** The third quarter of suite M. */
import { modelSuite } from '#tests/model/suite.ts';

modelSuite(2, 730_000);
