/** The second quarter of suite M. */
import { modelSuite } from '#tests/model/suite.ts';

modelSuite(1, 110_000);
