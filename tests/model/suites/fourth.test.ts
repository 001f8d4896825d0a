/** The fourth quarter of suite M. */
import { modelSuite } from '#tests/model/suite.ts';

modelSuite(3, 990_000);
